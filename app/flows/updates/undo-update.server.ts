import { campaignIsOver } from '@sklaida/campaigns';
import {
  type AdoptionRow,
  listConflicts,
  listUpdates,
  lockAdoption,
  markConflict,
  markUpdates,
  type StoredUpdate,
  updateAdoption,
} from '@sklaida/campaigns/server';
import { type ContentItem, listItems, putItemAside, saveItem } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { addDays, fail, isRole, ok, type Result } from '@sklaida/kernel';
import { changeTask, listTasks, recordHistory, settleTasks } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { afterTextsChanged } from '../adoptions/changed-texts.server';
import { stillUndone } from './decide-conflicts.server';
import { turnedText } from './turned-text';

type Refusal = 'not-found' | 'forbidden' | 'wrong-state';
type Input = {
  adoptionId: string;
  updateId: string;
  /** One text alone, by its block; everything when null. */
  blockId: string | null;
  /** Take the region's change again. */
  again: boolean;
  origin: string;
  demo: boolean;
};

/**
 * Puts what an update changed back as it was, or takes it again. The region's locked texts stay the region's, and what the library wrote
 * since stays the library's; texts where the two touch are left alone and counted.
 */
export async function turnUpdate(
  tx: TenantTx,
  member: Member,
  input: Input,
): Promise<Result<{ changed: number; kept: number }, Refusal>> {
  const { tenant, scopes } = member.entered;
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: input.adoptionId });
  if (!adoption) return fail('not-found');
  const key = { tenantId: tenant.id, adoptionId: adoption.id };
  const update = (await listUpdates(tx, key)).find((one) => one.id === input.updateId);
  if (!update) return fail('not-found');
  const open = adoption.state !== 'declined' && !campaignIsOver(adoption.campaignState);
  if (!open || !stillUndone(update.createdAt)) return fail('wrong-state');
  const items = await listItems(tx, key);
  const touched = items.filter(
    (item) => item.mode !== 'locked' && (input.blockId === null || item.blockId === input.blockId),
  );
  const changed: string[] = [];
  let kept = 0;
  for (const item of touched) {
    const turned = await turnText(tx, member, item, update, input.again);
    if (turned.changed) changed.push(item.id);
    if (turned.kept) kept += 1;
  }
  if (input.blockId === null) {
    await turnQuestions(tx, member, adoption, update, input.again);
    await turnTasks(tx, member, adoption, update, input.again);
    await turnDay(tx, member, adoption, update, input.again);
    await markUpdates(tx, { ...key, ids: [update.id], undone: !input.again });
  }
  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'adoption',
    subjectId: adoption.id,
    action: input.again ? 'update-again' : 'undo-update',
    data: { campaign: adoption.campaignTitle, number: changed.length },
  });
  const now = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: adoption.id });
  if (now) await afterTextsChanged(tx, member, { ...input, adoption: now, itemIds: changed });
  return ok({ changed: changed.length, kept });
}

async function turnText(
  tx: TenantTx,
  member: Member,
  item: ContentItem,
  update: StoredUpdate,
  again: boolean,
): Promise<{ changed: boolean; kept: boolean }> {
  const { tenant, person } = member.entered;
  const wanted = turnedText(item, update, again);
  if (!wanted) return { changed: false, kept: false };
  const { title, body, aside } = wanted;
  const own = { tenantId: tenant.id, id: item.id, personId: person.id };
  const rewrites = title !== item.title || body !== item.body;
  if (rewrites) await saveItem(tx, { ...own, title, body, version: item.version, cause: 'undo' });
  const moves = aside !== (item.putAsideAt !== null);
  if (moves) await putItemAside(tx, { ...own, aside });
  return { changed: rewrites || moves, kept: wanted.kept.length > 0 };
}

/** What the update asked and nobody answered is answered by taking it back, and asked again when it is taken again. */
async function turnQuestions(
  tx: TenantTx,
  member: Member,
  adoption: AdoptionRow,
  update: StoredUpdate,
  again: boolean,
): Promise<void> {
  const tenantId = member.entered.tenant.id;
  const all = await listConflicts(tx, { tenantId, adoptionId: adoption.id });
  const place = (one: (typeof all)[number]) => `${one.subject} ${one.subjectId} ${one.field}`;
  const asked = new Set(all.filter((one) => one.state === 'open').map(place));
  const byUndoing = (at: Date | null) => at !== null && at.getTime() === update.undoneAt?.getTime();
  const questions = all.filter(
    (one) =>
      one.updateId === update.id &&
      one.kind !== 'locked' &&
      (again
        ? one.state === 'ours' && byUndoing(one.resolvedAt) && !asked.has(place(one))
        : one.state === 'open'),
  );
  for (const { id, version } of questions) {
    const state = again ? 'open' : 'ours';
    await markConflict(tx, { tenantId, id, version, state, personId: member.entered.person.id });
  }
}

/** Tasks are turned where they still stand as the update left them. Days are counted from the campaign's first day as it is now. */
async function turnTasks(
  tx: TenantTx,
  member: Member,
  adoption: AdoptionRow,
  update: StoredUpdate,
  again: boolean,
): Promise<void> {
  const key = { tenantId: member.entered.tenant.id, subjectId: adoption.id };
  const tasks = await listTasks(tx, key);
  for (const one of update.applied.filter(({ subject, how }) => subject === 'task' && how !== 'kept')) {
    const ruleId = one.subjectId;
    const task = tasks.find((each) => each.ruleId === ruleId);
    const [from, to] = again ? [one.before, one.after] : [one.after, one.before];
    if (one.field === 'task') {
      const state = (one.how === 'added') === again ? 'open' : 'dropped';
      await settleTasks(tx, { ...key, personId: member.entered.person.id, state, ruleIds: [ruleId] });
      continue;
    }
    if (!task || from === null || to === null) continue;
    if (one.field === 'title' && task.title === from) {
      await changeTask(tx, { ...key, ruleId, change: { title: to } });
    } else if (one.field === 'role' && task.role === from && isRole(to)) {
      await changeTask(tx, { ...key, ruleId, change: { role: to } });
    } else if (one.field === 'offsetDays' && task.dueOn === addDays(adoption.startsOn, Number(from))) {
      await changeTask(tx, { ...key, ruleId, change: { dueOn: addDays(adoption.startsOn, Number(to)) } });
    }
  }
}

async function turnDay(
  tx: TenantTx,
  member: Member,
  adoption: AdoptionRow,
  update: StoredUpdate,
  again: boolean,
): Promise<void> {
  const moved = update.applied.find(
    (one) => one.subject === 'day' && one.subjectId === 'heldOn' && one.how !== 'kept',
  );
  const [from, to] = again ? [moved?.before, moved?.after] : [moved?.after, moved?.before];
  if (!moved || adoption.happensOn !== from) return;
  await updateAdoption(tx, {
    tenantId: member.entered.tenant.id,
    id: adoption.id,
    version: adoption.version,
    change: { happensOn: to },
  });
}
