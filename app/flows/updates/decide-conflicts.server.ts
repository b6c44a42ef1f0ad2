import { campaignIsOver, mergeWords } from '@sklaida/campaigns';
import {
  type AdoptionRow,
  type ConflictState,
  listConflicts,
  lockAdoption,
  markConflict,
  type StoredConflict,
  updateAdoption,
} from '@sklaida/campaigns/server';
import {
  type ContentItem,
  listItems,
  listVersions,
  orderItems,
  putItemAside,
  saveItem,
} from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, isIsoDate, ok, type Result } from '@sklaida/kernel';
import { changeTask, recordHistory, settleTasks } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { afterTextsChanged } from '../adoptions/changed-texts.server';

export type Way = 'region' | 'ours' | 'both' | 'own';
export type Choice = {
  id: string;
  /** The conflict's version and the text's, as they were when the page was read. */
  version: number;
  textVersion: number | null;
  way: Way;
  /** The library's third text, or the day it chose. */
  own: string;
};
/** Something changed between reading and choosing: what stands now, beside what was chosen. */
export type StaleChoice = { id: string; theirs: string; mine: string };
type Base = { adoptionId: string; origin: string; demo: boolean };
type Refusal = 'not-found' | 'forbidden' | 'wrong-state' | 'stale' | 'not-fitting';

/** A choice can be taken back for so long. */
const undoDays = 30;
export const stillUndone = (at: Date | null, now = new Date()): boolean =>
  at !== null && now.getTime() - at.getTime() <= undoDays * 86_400_000;

const states: Record<Way, ConflictState> = { region: 'region', ours: 'ours', both: 'both', own: 'rewritten' };

/** The text a conflict is about, as the library has it; null for days, tasks and order. */
export function disputedText(conflict: StoredConflict, items: readonly ContentItem[]): ContentItem | null {
  if (conflict.subject !== 'block' && conflict.subject !== 'school') return null;
  return items.find((one) => one.blockId === conflict.subjectId) ?? null;
}

export function fieldText(conflict: StoredConflict, item: ContentItem | null): string | null {
  if (item === null) return conflict.ours;
  if (conflict.field === 'title') return item.title;
  return conflict.field === 'body' || conflict.field === 'post' ? item.body : conflict.ours;
}

const isText = ({ field }: StoredConflict) => field === 'title' || field === 'body' || field === 'post';

/** A locked text is the region's: what stood in its place may be read, not put back. */
export const isTheRegions = (conflict: StoredConflict, items: readonly ContentItem[]) =>
  disputedText(conflict, items)?.mode === 'locked';

/** Words of one's own go where words stand, a day of one's own where a day does. */
const ownFits = (conflict: StoredConflict, own: string) =>
  conflict.subject === 'day' ? isIsoDate(own) : isText(conflict);

/** Several choices at once: all of them, or, when one no longer fits what stands there, none. */
export async function settleConflicts(
  tx: TenantTx,
  member: Member,
  input: Base & { choices: readonly Choice[] },
): Promise<Result<{ settled: number; waits: boolean }, Refusal>> {
  const opened = await openPart(tx, member, input.adoptionId);
  if (!opened.ok) return opened;
  const { adoption, conflicts, items } = opened.value;
  const stale: StaleChoice[] = [];
  for (const choice of input.choices) {
    const conflict = conflicts.find((one) => one.id === choice.id);
    if (!conflict) return fail('not-found');
    if (choice.way === 'own' && !ownFits(conflict, choice.own)) return fail('not-fitting');
    const item = disputedText(conflict, items);
    const moved = choice.textVersion !== null && item !== null && item.version !== choice.textVersion;
    if (conflict.state !== 'open' || conflict.version !== choice.version || moved) {
      const now = fieldText(conflict, item) ?? '';
      stale.push({ id: conflict.id, theirs: now, mine: chosenText(conflict, item, choice) ?? '' });
    } else if (choice.way !== 'region' && isTheRegions(conflict, items)) {
      return fail('wrong-state');
    } else if (isText(conflict) && choice.way !== 'ours' && chosenText(conflict, item, choice) === null) {
      return fail('not-fitting');
    }
  }
  if (stale.length > 0) return fail('stale', stale);
  const changed = new Set<string>();
  for (const choice of input.choices) {
    const conflict = conflicts.find((one) => one.id === choice.id);
    if (!conflict) continue;
    const itemId = await apply(tx, member, adoption, conflict, choice);
    if (itemId) changed.add(itemId);
    const written = await markConflict(tx, {
      tenantId: member.entered.tenant.id,
      id: conflict.id,
      version: conflict.version,
      state: states[choice.way],
      personId: member.entered.person.id,
    });
    if (!written) throw new Error('a conflict moved under its lock');
  }
  await note(tx, member, adoption, 'choose', input.choices.length);
  const waits = await afterTextsChanged(tx, member, { ...input, adoption, itemIds: [...changed] });
  return ok({ settled: input.choices.length, waits: waits && changed.size > 0 });
}

/** Every open one alike. `known` is how many the page spoke of: with others there, nothing is chosen. */
export async function settleAll(
  tx: TenantTx,
  member: Member,
  input: Base & { way: 'region' | 'ours'; known: number },
): Promise<Result<{ settled: number; waits: boolean }, Refusal>> {
  const opened = await openPart(tx, member, input.adoptionId);
  if (!opened.ok) return opened;
  const open = opened.value.conflicts.filter((one) => one.state === 'open' && one.subject !== 'day');
  if (open.length === 0) return ok({ settled: 0, waits: false });
  if (open.length !== input.known) return fail('stale', []);
  const { items } = opened.value;
  const choices = open.map((one): Choice => {
    const way = isTheRegions(one, items) ? 'region' : input.way;
    return { id: one.id, version: one.version, textVersion: null, way, own: '' };
  });
  return settleConflicts(tx, member, { ...input, choices });
}

/** Takes one choice back: the text stands as it did before, and the question is open again. */
export async function reopenConflict(
  tx: TenantTx,
  member: Member,
  input: Base & { id: string },
): Promise<Result<null, Refusal>> {
  const opened = await openPart(tx, member, input.adoptionId);
  if (!opened.ok) return opened;
  const { adoption, conflicts, items } = opened.value;
  const conflict = conflicts.find((one) => one.id === input.id);
  if (!conflict) return fail('not-found');
  if (conflict.state === 'open') return ok(null);
  const newer = conflicts.some(
    (one) =>
      one.state === 'open' &&
      one.subject === conflict.subject &&
      one.subjectId === conflict.subjectId &&
      one.field === conflict.field,
  );
  const mayAsk = conflict.state !== 'superseded' && !newer && !isTheRegions(conflict, items);
  if (!mayAsk || !stillUndone(conflict.resolvedAt)) return fail('wrong-state');
  const item = disputedText(conflict, items);
  const before = item ? await textBefore(tx, member, item, conflict) : conflict.ours;
  const way: Way = isText(conflict) ? 'own' : conflict.state === 'region' ? 'ours' : 'region';
  const back = { id: conflict.id, version: conflict.version, textVersion: null, way, own: before ?? '' };
  const undone = conflict.state !== 'ours' || isText(conflict);
  const changed = undone ? await apply(tx, member, adoption, conflict, back, true) : null;
  await markConflict(tx, {
    tenantId: member.entered.tenant.id,
    id: conflict.id,
    version: conflict.version,
    state: 'open',
    personId: member.entered.person.id,
  });
  await note(tx, member, adoption, 'choose-again', 1);
  await afterTextsChanged(tx, member, { ...input, adoption, itemIds: changed ? [changed] : [] });
  return ok(null);
}

/** How the field read just before the choice: the version kept in the same moment, else what stands there. */
async function textBefore(
  tx: TenantTx,
  member: Member,
  item: ContentItem,
  conflict: StoredConflict,
): Promise<string | null> {
  const versions = await listVersions(tx, { tenantId: member.entered.tenant.id, itemIds: [item.id] });
  const kept = versions
    .filter((one) => one.cause === 'choice' && one.createdAt.getTime() === conflict.resolvedAt?.getTime())
    .at(-1);
  if (!kept) return fieldText(conflict, item);
  return conflict.field === 'title' ? kept.title : kept.body;
}

/** The text a choice would leave; null when it cannot be made. */
function chosenText(conflict: StoredConflict, item: ContentItem | null, { way, own }: Choice): string | null {
  if (way === 'region') return conflict.upstream;
  if (way === 'own') return own;
  const ours = fieldText(conflict, item);
  return way === 'ours' ? ours : (mergeWords(conflict.base, conflict.upstream, ours).both?.text ?? null);
}

type Part = { adoption: AdoptionRow; conflicts: StoredConflict[]; items: ContentItem[] };

async function openPart(
  tx: TenantTx,
  member: Member,
  adoptionId: string,
): Promise<Result<Part, 'not-found' | 'forbidden' | 'wrong-state'>> {
  const { tenant, scopes } = member.entered;
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: adoptionId });
  if (!adoption) return fail('not-found');
  if (adoption.state === 'declined' || campaignIsOver(adoption.campaignState)) return fail('wrong-state');
  const key = { tenantId: tenant.id, adoptionId };
  return ok({ adoption, conflicts: await listConflicts(tx, key), items: await listItems(tx, key) });
}

/** Puts what was chosen in its place. Returns the text that changed, if one did. */
async function apply(
  tx: TenantTx,
  member: Member,
  adoption: AdoptionRow,
  conflict: StoredConflict,
  choice: Choice,
  back = false,
): Promise<string | null> {
  const { tenant, person } = member.entered;
  const key = { tenantId: tenant.id, adoptionId: adoption.id };
  const { subject, field } = conflict;
  if (subject === 'day') {
    if (choice.way === 'own' && choice.own)
      await updateAdoption(tx, {
        tenantId: tenant.id,
        id: adoption.id,
        version: adoption.version,
        change: { happensOn: choice.own },
      });
    return null;
  }
  if (subject === 'task') {
    await applyToTask(tx, member, adoption, conflict, choice);
    return null;
  }
  if (field === 'order') {
    const order = choice.way === 'region' ? conflict.upstream : back ? conflict.ours : null;
    if (order) await orderItems(tx, { ...key, blockIds: order.split('\n') });
    return null;
  }
  const item = disputedText(conflict, await listItems(tx, key));
  if (!item || item.mode === 'locked') return null;
  if (field === 'block') {
    const theirs = choice.way === 'region';
    const aside = conflict.kind === 'removed-upstream' ? theirs : !theirs;
    await putItemAside(tx, { tenantId: tenant.id, id: item.id, personId: person.id, aside });
    return item.id;
  }
  if (!isText(conflict)) return null;
  const text = chosenText(conflict, item, choice);
  const title = field === 'title' ? text : item.title;
  const body = field === 'title' ? item.body : (text ?? '');
  if (title === item.title && body === item.body) return null;
  await saveItem(tx, {
    tenantId: tenant.id,
    id: item.id,
    version: item.version,
    personId: person.id,
    title,
    body,
    cause: back ? 'undo' : 'choice',
  });
  return item.id;
}

async function applyToTask(
  tx: TenantTx,
  member: Member,
  adoption: AdoptionRow,
  { field, kind, subjectId, upstream, ours }: StoredConflict,
  { way, own }: Choice,
): Promise<void> {
  const key = { tenantId: member.entered.tenant.id, subjectId: adoption.id };
  if (field === 'title' || field === 'role') {
    const text = way === 'region' ? upstream : way === 'own' ? own : ours;
    if (text) await changeTask(tx, { ...key, ruleId: subjectId, change: { [field]: text } });
  } else if (field === 'task') {
    const keep = (way === 'region') !== (kind === 'removed-upstream');
    const state = keep ? 'open' : 'dropped';
    await settleTasks(tx, { ...key, personId: member.entered.person.id, state, ruleIds: [subjectId] });
  }
}

function note(tx: TenantTx, member: Member, adoption: AdoptionRow, action: string, n: number): Promise<void> {
  return recordHistory(tx, {
    tenantId: member.entered.tenant.id,
    subjectKind: 'adoption',
    subjectId: adoption.id,
    action,
    data: { campaign: adoption.campaignTitle, number: n },
  });
}
