import { campaignIsOver, type ShownAdoptionState, shownAdoptionState } from '@sklaida/campaigns';
import type { AdoptionRow } from '@sklaida/campaigns/server';
import type { IsoDate, Permission, TenantKind } from '@sklaida/kernel';

export type PartGroup = 'answer' | 'progress' | 'reporting' | 'done' | 'declined';
export type PartVerb =
  | 'answer'
  | 'place'
  | 'texts'
  | 'fix'
  | 'wait'
  | 'approve'
  | 'publish'
  | 'card'
  | 'report'
  | 'see'
  | 'join';

export type Part = {
  id: string;
  title: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  shown: ShownAdoptionState;
  group: PartGroup;
  verb: PartVerb;
  /** The next day to keep and what it is about; null when nothing is awaited. */
  due: { kind: 'answerBy' | 'startsOn' | 'reportBy'; on: IsoDate; late: boolean } | null;
};

type Viewer = { permissions: ReadonlySet<Permission>; tenantKind: TenantKind; today: IsoDate };

/** A library's parts in campaigns as its list shows them, in the order of the days to keep. */
export function listParts(rows: readonly AdoptionRow[], viewer: Viewer): Part[] {
  return rows.map((row) => partOf(row, viewer)).sort(byDay);
}

function partOf(row: AdoptionRow, viewer: Viewer): Part {
  const { today } = viewer;
  const group = groupOf(row, today);
  const due = {
    answer: { kind: 'answerBy', on: row.answerBy, late: today > row.answerBy },
    progress: { kind: 'startsOn', on: row.startsOn, late: false },
    reporting: { kind: 'reportBy', on: row.reportBy, late: today > row.reportBy },
    done: null,
    declined: null,
  } as const;
  return {
    id: row.id,
    title: row.campaignTitle,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    shown: shownAdoptionState(row.state, { endsOn: row.endsOn, today }),
    group,
    verb: verbOf(row, group, viewer),
    due: due[group],
  };
}

function groupOf({ state, campaignState, endsOn }: AdoptionRow, today: IsoDate): PartGroup {
  if (state === 'declined') return 'declined';
  if (state === 'reported' || campaignIsOver(campaignState)) return 'done';
  if (state === 'invited') return today > endsOn ? 'done' : 'answer';
  return today > endsOn ? 'reporting' : 'progress';
}

function verbOf(row: AdoptionRow, group: PartGroup, { permissions, tenantKind }: Viewer): PartVerb {
  const may = (permission: Permission) => permissions.has(permission);
  if (group === 'done') return 'see';
  // A school has one card for everything between its answer and its results.
  if (tenantKind === 'school_library' && (group === 'progress' || group === 'reporting'))
    return may('adoption:report') ? 'card' : 'see';
  switch (row.state) {
    case 'invited':
      return may('adoption:answer') ? 'answer' : 'see';
    case 'declined':
      return may('adoption:answer') && !campaignIsOver(row.campaignState) ? 'join' : 'see';
    case 'localising':
      if (!may('adoption:edit')) return 'see';
      return row.place && row.happensOn ? 'texts' : 'place';
    case 'changes_requested':
      return may('adoption:edit') ? 'fix' : 'see';
    case 'submitted':
      return may('adoption:approve') ? 'approve' : 'wait';
    case 'approved':
      return may('adoption:publish') ? 'publish' : 'see';
    case 'published':
      if (group === 'reporting') return may('adoption:report') ? 'report' : 'see';
      return may('adoption:publish') ? 'publish' : 'see';
    default:
      return 'see';
  }
}

/** Open work by its day; what is over, the latest first. */
function byDay(a: Part, b: Part): number {
  if (!a.due || !b.due) return Number(!a.due) - Number(!b.due) || b.startsOn.localeCompare(a.startsOn);
  return a.due.on.localeCompare(b.due.on) || a.id.localeCompare(b.id);
}
