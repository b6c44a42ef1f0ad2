import { addDays, daysBetween, type IsoDate } from '@sklaida/kernel';
import type { AdoptionState } from '../adoption-states';
import type { Block, CampaignDocument, TaskRule } from '../templates/document';
import { mergeTemplate } from './merge';
import type { Applied, LivingDocument, MergeConflict } from './merge-document';

export type CopyItem = {
  id: string;
  blockId: string;
  channel: string;
  mode: Block['mode'];
  position: number;
  origin: 'region' | 'own';
  gone: boolean;
  /** The library does without it. */
  aside: boolean;
  baseTitle: string | null;
  baseBody: string;
  title: string | null;
  body: string;
  published: boolean;
};
export type CopyTask = {
  ruleId: string;
  title: string;
  role: string;
  dueOn: IsoDate | null;
  baseDueOn: IsoDate | null;
  state: 'open' | 'done' | 'dropped';
};
export type Edition = Omit<LivingDocument['days'], 'heldOn'> & { number: number; document: CampaignDocument };

/** One library's part in a campaign as it is stored, with the version it grew from and the one the region has now. */
export type Copy = {
  state: AdoptionState;
  heldOn: IsoDate | null;
  school: boolean;
  /** Texts go out only after somebody of the library approved them. */
  approval: boolean;
  base: Edition;
  upstream: Edition;
  items: CopyItem[];
  tasks: CopyTask[];
};

/** How things stood before, for undoing: the texts and tasks that changed, and the chosen day. */
export type CopyBefore = { items: CopyItem[]; tasks: CopyTask[]; heldOn: IsoDate | null };

export type CopyWrites = {
  from: number;
  to: number;
  /** New or changed rows alone; a new one has no id. */
  items: (Omit<CopyItem, 'id' | 'published'> & { id: string | null })[];
  tasks: CopyTask[];
  heldOn: IsoDate | null;
  /** The state its part moves to; null when it stays. */
  state: 'submitted' | null;
  /** What the library has to do after an urgent correction. */
  needs: 'nothing' | 'approval' | 'mend';
  /** Channels whose published text reads otherwise now. */
  mend: string[];
  /** How many texts changed by themselves. */
  texts: number;
  applied: Applied[];
  conflicts: Omit<MergeConflict, 'bothFit'>[];
  /** Questions of older corrections that this one took out of the world. */
  settled: Pick<MergeConflict, 'subject' | 'subjectId' | 'field'>[];
  before: CopyBefore;
};

const SCHOOL = 'school';
/** Duties whose day is one of the campaign's own days, not counted from the first. */
const dayRules: Record<string, 'answerBy' | 'reportBy'> = { answer: 'answerBy', report: 'reportBy' };

/** Merges the region's present version into one library's part and says which of its rows change. */
export function mergeCopy(copy: Copy): CopyWrites {
  const base = livingOf(copy.base);
  const upstream = livingOf(copy.upstream);
  const { document, conflicts, applied } = mergeTemplate({ base, upstream, local: localOf(copy, base) });
  const kept = copy.school ? applied.filter(isForSchool) : applied.filter((one) => one.subject !== 'school');
  const told = conflicts.filter((one) =>
    copy.school ? one.subject === 'school' || one.subject === 'day' : one.subject !== 'school',
  );
  const items = copy.school
    ? schoolItems(copy, document)
    : blockItems(copy, document, new Map(renamed(applied)));
  const tasks = taskRows(copy, document, upstream);
  const heldOn = document.days.heldOn;
  const rewritten = items.filter((one) => readsOtherwise(one, copy.items));
  const mend = rewritten.flatMap(
    ({ id }) => copy.items.find((one) => one.id === id && one.published)?.channel ?? [],
  );
  const changed = rewritten.length > 0 || heldOn !== copy.heldOn;
  const state = changed && copy.approval && copy.state === 'approved' ? 'submitted' : null;
  return {
    from: copy.base.number,
    to: copy.upstream.number,
    items,
    tasks,
    heldOn,
    state,
    needs:
      mend.length > 0 ? 'mend' : state || (copy.state === 'submitted' && changed) ? 'approval' : 'nothing',
    mend: [...new Set(mend)],
    texts: rewritten.length,
    applied: kept,
    conflicts: told.map(({ bothFit: _, ...one }) => one),
    settled: spokenAnew(copy),
    before: {
      items: copy.items.filter((one) => items.some((other) => other.id === one.id)),
      tasks: copy.tasks.filter((one) => tasks.some((other) => other.ruleId === one.ruleId)),
      heldOn: copy.heldOn,
    },
  };
}

const isForSchool = ({ subject, subjectId, field }: Applied) =>
  (subject === 'school' && (field === 'post' || field === 'school')) ||
  subject === 'day' ||
  (subject === 'task' && subjectId in dayRules);

const renamed = (applied: readonly Applied[]): [string, string][] =>
  applied.flatMap((one): [string, string][] =>
    one.subject === 'block' && one.field === 'id' && one.before ? [[one.subjectId, one.before]] : [],
  );

/** Where the region says something else than before: what was asked about its former words is no question any more. */
function spokenAnew({ base, upstream }: Copy): CopyWrites['settled'] {
  const [before, now] = [base, upstream].map(
    ({ document }) => new Map(document.blocks.map((one) => [one.id, one])),
  ) as [Map<string, Block>, Map<string, Block>];
  const blocks = [...new Set([...before.keys(), ...now.keys()])].flatMap((subjectId) => {
    const [was, is] = [before.get(subjectId), now.get(subjectId)];
    const fields = (['title', 'body'] as const).filter((field) => was?.[field] !== is?.[field]);
    if (fields.length === 0) return [];
    return [...fields, 'block'].map((field) => ({ subject: 'block' as const, subjectId, field }));
  });
  const school = base.document.school?.post !== upstream.document.school?.post ? ['post', 'school'] : [];
  const moved = base.startsOn !== upstream.startsOn || base.endsOn !== upstream.endsOn;
  return [
    ...blocks,
    ...school.map((field) => ({ subject: 'school' as const, subjectId: SCHOOL, field })),
    ...(moved ? [{ subject: 'day' as const, subjectId: 'heldOn', field: 'heldOn' }] : []),
  ];
}

const livingOf = ({ document, startsOn, endsOn, answerBy, reportBy }: Edition): LivingDocument => ({
  ...document,
  days: { startsOn, endsOn, answerBy, reportBy, heldOn: null },
});

/** A library holds texts, tasks and its day; everything else of the document it has as the region gave it. */
function localOf(copy: Copy, base: LivingDocument): LivingDocument {
  const rows = new Map(copy.tasks.map((one) => [one.ruleId, one]));
  const post = copy.items.find((one) => one.blockId === SCHOOL && !one.aside)?.body;
  const school = base.school && post !== undefined ? { ...base.school, post } : base.school;
  return {
    ...base,
    blocks: copy.school
      ? base.blocks
      : copy.items
          .filter((one) => !one.aside)
          .map((one) => ({
            id: one.blockId,
            channel: one.channel as Block['channel'],
            mode: one.mode,
            title: one.title,
            body: one.body,
          })),
    school: copy.school ? school : base.school,
    tasks: base.tasks.map((rule) => {
      const row = rows.get(rule.id);
      if (!row?.dueOn || rule.id in dayRules) return rule;
      return { ...rule, title: row.title, offsetDays: daysBetween(base.days.startsOn, row.dueOn) };
    }),
    days: { ...base.days, heldOn: copy.heldOn },
  };
}

function blockItems(
  copy: Copy,
  document: LivingDocument,
  was: ReadonlyMap<string, string>,
): CopyWrites['items'] {
  const known = new Map(copy.items.map((one) => [one.blockId, one]));
  const region = new Map(copy.upstream.document.blocks.map((one) => [one.id, one]));
  const standing = document.blocks.map((block, index) => {
    const item = known.get(was.get(block.id) ?? block.id);
    const theirs = region.get(block.id);
    const { id: blockId, channel, mode, title, body } = block;
    const own = item?.origin === 'own' && theirs === undefined;
    return {
      id: item?.id ?? null,
      blockId,
      channel,
      mode,
      position: index + 1,
      origin: own ? ('own' as const) : ('region' as const),
      gone: !own && theirs === undefined,
      aside: false,
      baseTitle: theirs ? theirs.title : (item?.baseTitle ?? null),
      baseBody: theirs ? theirs.body : (item?.baseBody ?? ''),
      title,
      body,
    };
  });
  const stays = new Set(standing.map((one) => one.id));
  const left = copy.items
    .filter((one) => !stays.has(one.id))
    .map(({ published: _, ...item }) => {
      const theirs = region.get(item.blockId);
      return theirs
        ? { ...item, baseTitle: theirs.title, baseBody: theirs.body }
        : { ...item, aside: true, gone: item.origin === 'region' };
    });
  return [...standing, ...left].filter((one) => differs(one, copy.items));
}

function schoolItems(copy: Copy, document: LivingDocument): CopyWrites['items'] {
  const item = copy.items.find((one) => one.blockId === SCHOOL);
  const theirs = copy.upstream.document.school;
  const body = document.school?.post;
  if (!item && (body === undefined || body === '')) return [];
  const row = {
    id: item?.id ?? null,
    blockId: SCHOOL,
    channel: SCHOOL,
    mode: 'free' as const,
    position: 1,
    origin: 'region' as const,
    gone: theirs === null,
    aside: body === undefined,
    baseTitle: null,
    baseBody: theirs?.post ?? item?.baseBody ?? '',
    title: null,
    body: body ?? item?.body ?? '',
  };
  return [row].filter((one) => differs(one, copy.items));
}

function differs(row: CopyWrites['items'][number], items: readonly CopyItem[]): boolean {
  const { published: _, ...item } = items.find((one) => one.id === row.id) ?? { published: false };
  return (Object.keys(row) as (keyof typeof row)[]).some((key) => row[key] !== (item as typeof row)[key]);
}

/** A text is new, gone, or says something else. */
function readsOtherwise(row: CopyWrites['items'][number], items: readonly CopyItem[]): boolean {
  const item = items.find((one) => one.id === row.id);
  return !item || item.body !== row.body || item.title !== row.title || item.aside !== row.aside;
}

function taskRows(copy: Copy, document: LivingDocument, upstream: LivingDocument): CopyTask[] {
  const rows = new Map(copy.tasks.map((one) => [one.ruleId, one]));
  const rules = new Map(upstream.tasks.map((one) => [one.id, one]));
  const mine = ({ id, role }: TaskRule) =>
    role !== 'regional_coordinator' && (!copy.school || id in dayRules);
  const wanted = document.tasks.filter(mine).map((task): CopyTask => {
    const row = rows.get(task.id);
    const own = dayRules[task.id];
    const baseDueOn = own
      ? upstream.days[own]
      : addDays(upstream.days.startsOn, (rules.get(task.id) ?? task).offsetDays);
    const dueOn = !own
      ? addDays(document.days.startsOn, task.offsetDays)
      : row?.dueOn && row.baseDueOn
        ? addDays(baseDueOn, daysBetween(row.baseDueOn, row.dueOn))
        : baseDueOn;
    const role = copy.school ? 'school_librarian' : task.role;
    const back = row?.state === 'dropped' && !copy.base.document.tasks.some((one) => one.id === task.id);
    return {
      ruleId: task.id,
      title: task.title,
      role,
      dueOn,
      baseDueOn,
      state: back ? 'open' : (row?.state ?? 'open'),
    };
  });
  const stays = new Set(document.tasks.map((one) => one.id));
  const dropped = copy.tasks
    .filter((row) => row.state === 'open' && !stays.has(row.ruleId))
    .map((row): CopyTask => ({ ...row, state: 'dropped' }));
  return [...wanted, ...dropped].filter((one) => {
    const row = rows.get(one.ruleId);
    return (
      !row ||
      (row.state !== 'done' &&
        (row.title !== one.title ||
          row.dueOn !== one.dueOn ||
          row.baseDueOn !== one.baseDueOn ||
          row.state !== one.state))
    );
  });
}
