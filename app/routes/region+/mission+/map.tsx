import { useTranslations } from 'use-intl';
import type { CampaignPicture, DotKind, PictureTile } from '~/flows/materials/campaign-picture';
import { DotLegend, Legend, TileMap } from '~/ui/tile-map';

const states = [
  'invited',
  'localising',
  'changes_requested',
  'submitted',
  'approved',
  'published',
  'reported',
  'lapsed',
  'declined',
] as const;
/** These are told only when there are any: they are turns off the way. */
const rare: readonly string[] = ['changes_requested', 'lapsed'];
const dotKinds: DotKind[] = ['ring', 'half', 'full'];

type CampaignMapProps = {
  picture: CampaignPicture;
  /** A sentence instead of the number of municipalities. */
  label?: string;
  size?: 'large' | 'small';
  /** Tiles lead to the libraries of their municipality on the same page. */
  linked?: boolean;
};

/** The region's municipalities, each as its library stands in the campaign. */
export function CampaignMap({ picture, label, size, linked }: CampaignMapProps) {
  const t = useTranslations('region.members');
  const word = useTranslations('states.adoption');
  const say = ({ abbr, name, state, schools }: PictureTile) => {
    const shown = state === 'none' ? t('notInvited') : word(state).toLocaleLowerCase();
    if (schools.total === 0) return t('tileNoSchools', { abbr, name, state: shown });
    return t('tile', { abbr, name, state: shown, taking: schools.taking, total: schools.total });
  };
  return (
    <TileMap
      size={size}
      label={label ?? t('mapLabel', { n: picture.tiles.length })}
      cells={picture.tiles.map((tile) => ({
        id: tile.id,
        abbr: tile.abbr,
        row: tile.row,
        col: tile.col,
        state: tile.state,
        label: say(tile),
        dots: tile.schools.dots,
        ...(linked && tile.state !== 'none' ? { href: `?place=${tile.id}#list` } : {}),
      }))}
    />
  );
}

export function CampaignLegend({ picture }: { picture: CampaignPicture }) {
  const t = useTranslations('region.members');
  const word = useTranslations('states.adoption');
  return (
    <>
      <Legend
        items={states
          .filter((state) => picture.states[state] > 0 || !rare.includes(state))
          .map((state) => ({ state, label: word(state), count: picture.states[state] }))}
      />
      {picture.schools.invited > 0 ? (
        <DotLegend
          head={t('school')}
          items={dotKinds.map((kind) => ({ kind, label: t(`dots.${kind}`), count: picture.dots[kind] }))}
        />
      ) : null}
    </>
  );
}
