import { type CampaignQuote, listCells, listQuotes } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { municipalityById } from '@sklaida/people';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import type { Standing } from '../campaigns/read-members.server';
import type { ResultsPage } from './read-results.server';
import { type PlaceSum, type RollUps, rollUp } from './roll-ups';

export type Place = PlaceSum & {
  name: string;
  /** Null for libraries that belong to no municipality. */
  tile: { abbr: string; row: number; col: number } | null;
};
export type Figures = {
  places: Place[];
  weeks: RollUps['weeks'];
  steps: RollUps['steps'];
  /** What each picture says. */
  says: { places: string; weeks: string };
  quotes: CampaignQuote[];
};

const named = 3;

/** Results by municipality and by week, as far as they give no single library away, and what libraries let be quoted. */
export async function readFigures(
  tx: TenantTx,
  member: Member,
  { campaign, mirrors, picture }: Standing,
  page: Pick<ResultsPage, 'groups' | 'rows' | 'total'>,
  locale: Locale,
): Promise<Figures> {
  const key = {
    tenantId: member.entered.tenant.id,
    campaignTenantId: campaign.tenantId,
    campaignId: campaign.id,
  };
  const [cells, quotes] = await Promise.all([listCells(tx, key), listQuotes(tx, key)]);
  const { places, weeks, steps } = rollUp(
    cells,
    mirrors.filter((one) => one.state === 'reported'),
    {
      verdicts: new Map(page.rows.map((row) => [row.id, row.verdict])),
      kinds: page.groups.filter((group) => group.numbers).map((group) => group.kind),
      total: page.total !== null,
    },
  );
  const unknown = translatorFor(locale, 'summary')('places.unknown');
  const silent = picture.tiles
    .filter((tile) => !places.some((place) => place.id === tile.id))
    .map(
      ({ id }): PlaceSum => ({
        id,
        reporters: 0,
        numbers: null,
        libraries: null,
        schools: null,
        level: 'none',
      }),
    );
  const formats = formatsFor(locale);
  return {
    places: [...places, ...silent]
      .map((place) => {
        const home = municipalityById(place.id);
        return {
          ...place,
          name: home?.short ?? unknown,
          tile: home && { abbr: home.abbr, ...home.tile },
        };
      })
      .sort(
        (a, b) =>
          (b.numbers?.participants ?? -1) - (a.numbers?.participants ?? -1) ||
          formats.compare(a.name, b.name),
      ),
    weeks,
    steps,
    says: { places: placesSay(places, locale), weeks: weeksSay(weeks, locale) },
    quotes,
  };
}

function placesSay(places: readonly PlaceSum[], locale: Locale): string {
  const t = translatorFor(locale, 'summary');
  const formats = formatsFor(locale);
  const best = places
    .flatMap((one) => (one.numbers ? [{ id: one.id, n: one.numbers.participants }] : []))
    .sort((a, b) => b.n - a.n)
    .slice(0, named)
    .map(({ id, n }) =>
      t('places.one', {
        name: municipalityById(id)?.short ?? t('places.unknown'),
        n: formats.number(n),
      }),
    );
  return best.length === 0 ? t('places.allHidden') : t('places.most', { names: best.join(', ') });
}

function weeksSay(weeks: RollUps['weeks'], locale: Locale): string {
  const t = translatorFor(locale, 'summary');
  const formats = formatsFor(locale);
  const [best] = weeks
    .flatMap((one) => (one.numbers ? [{ weekOn: one.weekOn, n: one.numbers.participants }] : []))
    .sort((a, b) => b.n - a.n);
  if (!best) return t('weeks.allHidden');
  return t(weeks.length === 1 ? 'weeks.only' : 'weeks.most', {
    n: formats.number(best.n),
    day: formats.day(best.weekOn),
  });
}
