import { campaignIsOver, textsAreOpen } from '@sklaida/campaigns';
import type { AdoptionRow } from '@sklaida/campaigns/server';
import type { IsoDate, Permission, TenantKind } from '@sklaida/kernel';
import type { Task } from '@sklaida/people/server';

export type DutyKind =
  | 'answer'
  | 'choose'
  | 'adapt'
  | 'correct'
  | 'approve'
  | 'publish'
  | 'remind'
  | 'report'
  | 'poster'
  | 'done';

export type LibraryDuty = {
  /** Key of the line: one adoption may ask for two things. */
  id: string;
  kind: DutyKind;
  adoptionId: string;
  title: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
  dueOn: IsoDate;
  reason: string | null;
};

export type Waiting = { adoptionId: string; title: string };

type Circumstances = {
  adoptions: readonly AdoptionRow[];
  tasks: readonly Task[];
  permissions: ReadonlySet<Permission>;
  tenantKind: TenantKind;
  today: IsoDate;
  /** How many choices between the region's words and the library's wait in each adoption. */
  undecided?: ReadonlyMap<string, number>;
};

/** Where each kind of work is done, after the address of the adoption. */
export const dutyPages: Record<DutyKind, string> = {
  answer: '',
  choose: '/updates',
  adapt: '/texts',
  correct: '/texts',
  approve: '/approval',
  publish: '/publishing',
  remind: '/publishing',
  report: '/results',
  poster: '/poster.pdf',
  done: '',
};

/**
 * What waits for this person, the most urgent first; whoever approves has approving on top. `waiting` is what others of the
 * library hold meanwhile.
 */
export function dutiesOf(at: Circumstances): { mine: LibraryDuty[]; waiting: Waiting[] } {
  const open = at.adoptions.filter((one) => !campaignIsOver(one.campaignState));
  const mine = open
    .flatMap((one) => (at.tenantKind === 'school_library' ? ofSchool(one, at) : ofLibrary(one, at)))
    .sort((a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn) || a.title.localeCompare(b.title));
  const waiting = open
    .filter((one) => one.state === 'submitted' && !at.permissions.has('adoption:approve'))
    .map((one) => ({ adoptionId: one.id, title: one.campaignTitle }));
  return { mine, waiting };
}

const rank = ({ kind }: LibraryDuty) => (kind === 'approve' ? 0 : 1);

const needed: Record<DutyKind, Permission> = {
  answer: 'adoption:answer',
  choose: 'adoption:edit',
  adapt: 'adoption:edit',
  correct: 'adoption:edit',
  approve: 'adoption:approve',
  publish: 'adoption:publish',
  remind: 'adoption:publish',
  report: 'adoption:report',
  poster: 'adoption:publish',
  done: 'adoption:report',
};

/** A choice waits beside whatever else does. */
function ofLibrary(one: AdoptionRow, at: Circumstances): LibraryDuty[] {
  const open = one.state !== 'declined' && one.state !== 'reported' && at.today <= one.endsOn;
  const chooses = open && (at.undecided?.get(one.id) ?? 0) > 0;
  const submit = at.tasks.find((task) => task.subjectId === one.id && task.ruleId === 'submit')?.dueOn;
  const dueOn = (textsAreOpen(one.state) ? submit : null) ?? one.startsOn;
  return [...(chooses ? dutyOf(one, 'choose', dueOn, at) : []), ...stepOf(one, at)];
}

function stepOf(one: AdoptionRow, at: Circumstances): LibraryDuty[] {
  const dueOf = (rule: string) =>
    at.tasks.find((task) => task.subjectId === one.id && task.ruleId === rule)?.dueOn ?? null;
  const duty = (kind: DutyKind, dueOn: IsoDate | null) => dutyOf(one, kind, dueOn ?? one.startsOn, at);
  const ended = at.today > one.endsOn;
  switch (one.state) {
    case 'invited':
      return ended ? [] : duty('answer', one.answerBy);
    case 'localising':
      return ended ? [] : duty('adapt', dueOf('submit'));
    case 'changes_requested':
      return ended ? [] : duty('correct', dueOf('submit'));
    case 'submitted':
      return duty('approve', dueOf('publish'));
    case 'approved':
      return duty('publish', dueOf('publish'));
    case 'published': {
      if (ended) return duty('report', one.reportBy);
      const remind = dueOf('remind');
      return remind && remind <= at.today ? duty('remind', remind) : [];
    }
    default:
      return [];
  }
}

/** A school hangs the poster before the campaign and says that it is done while it runs and after it. */
function ofSchool(one: AdoptionRow, at: Circumstances): LibraryDuty[] {
  const duty = (kind: DutyKind, dueOn: IsoDate) => dutyOf(one, kind, dueOn, at);
  const begun = at.today >= one.startsOn;
  if (one.state === 'invited') return at.today > one.endsOn ? [] : duty('answer', one.answerBy);
  if (one.state === 'localising') return begun ? duty('done', one.reportBy) : duty('poster', one.startsOn);
  if (one.state === 'published') return at.today > one.endsOn ? duty('report', one.reportBy) : [];
  return [];
}

function dutyOf(one: AdoptionRow, kind: DutyKind, dueOn: IsoDate, at: Circumstances): LibraryDuty[] {
  if (!at.permissions.has(needed[kind])) return [];
  return [
    {
      id: `${one.id}-${kind}`,
      kind,
      adoptionId: one.id,
      title: one.campaignTitle,
      startsOn: one.startsOn,
      endsOn: one.endsOn,
      dueOn,
      reason: kind === 'correct' ? one.reason : null,
    },
  ];
}

/** The hours in which people greet each other so. */
export function partOfDay(clock: string): 'morning' | 'day' | 'evening' {
  const hour = Number(clock.slice(0, 2));
  if (hour >= 4 && hour < 11) return 'morning';
  return hour >= 11 && hour < 18 ? 'day' : 'evening';
}
