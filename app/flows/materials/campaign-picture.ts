import {
  type AdoptionState,
  type Counts,
  type ShownAdoptionState,
  shownAdoptionState,
  summarise,
} from '@sklaida/campaigns';
import type { IsoDate, TenantKind } from '@sklaida/kernel';
import type { Municipality } from '@sklaida/people';

export type DotKind = 'ring' | 'half' | 'full';
export type PictureTile = {
  id: string;
  abbr: string;
  name: string;
  row: number;
  col: number;
  /** `none`: the municipality's library was not invited. */
  state: ShownAdoptionState | 'none';
  schools: { total: number; taking: number; dots: DotKind[] };
};
export type KindCounts = Counts['funnel'] & { unanswered: number; owing: number };
/** Everything of a campaign's map, sentence and way to the results; small enough to be asked for every ten seconds. */
export type CampaignPicture = {
  /** An ISO instant. */
  at: string;
  municipal: KindCounts;
  schools: KindCounts;
  states: Record<ShownAdoptionState, number>;
  dots: Record<DotKind, number>;
  tiles: PictureTile[];
};

type MirrorFacts = {
  kind: Exclude<TenantKind, 'association'>;
  municipality: string | null;
  state: AdoptionState;
  openedAt: Date | null;
};

/** From the least to the most done; declining is beside the way. */
export const shownOrder = [
  'invited',
  'localising',
  'changes_requested',
  'submitted',
  'approved',
  'published',
  'reported',
  'lapsed',
  'declined',
] satisfies ShownAdoptionState[];

export function drawPicture(input: {
  mirrors: readonly MirrorFacts[];
  municipalities: readonly Municipality[];
  endsOn: IsoDate;
  today: IsoDate;
  now: Date;
}): CampaignPicture {
  const { mirrors, endsOn, today } = input;
  const shown = (one: MirrorFacts) => shownAdoptionState(one.state, { endsOn, today });
  const libraries = mirrors.filter((one) => one.kind !== 'school_library');
  const schools = mirrors.filter((one) => one.kind === 'school_library');
  const tiles = input.municipalities.map((place): PictureTile => {
    const own = libraries.find((one) => one.municipality === place.id);
    const around = schools.filter((one) => one.municipality === place.id);
    const dots = around.flatMap((one) => dotOf(one.state) ?? []);
    return {
      id: place.id,
      abbr: place.abbr,
      name: place.short,
      ...place.tile,
      state: own ? shown(own) : 'none',
      schools: { total: around.length, taking: dots.filter((dot) => dot !== 'ring').length, dots },
    };
  });
  const states = Object.fromEntries(shownOrder.map((state) => [state, 0])) as CampaignPicture['states'];
  for (const one of libraries) states[shown(one)] += 1;
  const dots: CampaignPicture['dots'] = { ring: 0, half: 0, full: 0 };
  for (const one of schools) {
    const dot = dotOf(one.state);
    if (dot) dots[dot] += 1;
  }
  return {
    at: input.now.toISOString(),
    municipal: countsOf(libraries),
    schools: countsOf(schools),
    states,
    dots,
    tiles,
  };
}

/** Declining is no ring: nothing is waited for. */
function dotOf(state: AdoptionState): DotKind | null {
  if (state === 'declined') return null;
  if (state === 'invited') return 'ring';
  return state === 'published' || state === 'reported' ? 'full' : 'half';
}

function countsOf(among: readonly MirrorFacts[]): KindCounts {
  const { funnel, states } = summarise(
    among.map((one) => ({ kind: one.kind, state: one.state, opened: one.openedAt !== null })),
  ).all;
  return { ...funnel, unanswered: states.invited, owing: funnel.adopted - funnel.reported };
}
