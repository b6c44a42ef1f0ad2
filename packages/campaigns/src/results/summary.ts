import type { TenantKind } from '@sklaida/kernel';
import { type AdoptionState, adoptionStates } from '../adoption-states';

export type LibraryKind = Exclude<TenantKind, 'association'>;

/** How one library stands, as its mirror at the coordinator tells. */
export type Standing = { kind: LibraryKind; state: AdoptionState; opened: boolean };

/** How many libraries have come at least so far; `declined` stands beside the way. */
export type Funnel = {
  invited: number;
  opened: number;
  adopted: number;
  approved: number;
  published: number;
  reported: number;
  declined: number;
};

export type Counts = { total: number; states: Record<AdoptionState, number>; funnel: Funnel };
export type CampaignSummary = { all: Counts; byKind: Record<LibraryKind, Counts> };

const ADOPTED: readonly AdoptionState[] = [
  'localising',
  'submitted',
  'changes_requested',
  'approved',
  'published',
  'reported',
];
const APPROVED: readonly AdoptionState[] = ['approved', 'published', 'reported'];
const PUBLISHED: readonly AdoptionState[] = ['published', 'reported'];

export function summarise(standings: readonly Standing[]): CampaignSummary {
  const of = (kind: LibraryKind) => count(standings.filter((one) => one.kind === kind));
  return {
    all: count(standings),
    byKind: {
      county_library: of('county_library'),
      municipal_library: of('municipal_library'),
      school_library: of('school_library'),
    },
  };
}

function count(standings: readonly Standing[]): Counts {
  const states = Object.fromEntries(adoptionStates.map((state) => [state, 0])) as Record<
    AdoptionState,
    number
  >;
  for (const one of standings) states[one.state] += 1;
  const sum = (among: readonly AdoptionState[]) => among.reduce((total, state) => total + states[state], 0);
  return {
    total: standings.length,
    states,
    funnel: {
      invited: standings.length,
      opened: standings.filter((one) => one.opened || one.state !== 'invited').length,
      adopted: sum(ADOPTED),
      approved: sum(APPROVED),
      published: sum(PUBLISHED),
      reported: states.reported,
      declined: states.declined,
    },
  };
}
