import { type Applied, campaignIsOver } from '@sklaida/campaigns';
import {
  type AdoptionRow,
  listUpdates,
  lockAdoption,
  markUpdates,
  type StoredUpdate,
  updateAdoption,
} from '@sklaida/campaigns/server';
import { type ContentItem, listItems, putItemAside, saveItem } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { addDays, fail, ok, type Result } from '@sklaida/kernel';
import { changeTask, recordHistory, settleTasks } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { afterTextsChanged } from '../adoptions/changed-texts.server';
import { stillUndone } from './decide-conflicts.server';

/** How texts, tasks and the chosen day stood before an update, as `mergeCopy` kept them. */
export type Before = {
  items: { id: string; blockId: string; title: string | null; body: string; aside: boolean }[];
  tasks: { ruleId: string; title: string; dueOn: string | null; state: 'open' | 'done' | 'dropped' }[];
  heldOn: string | null;
};
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

/** Puts what an update changed back as it was, or takes it again. The region's locked texts stay the region's. */
export async function turnUpdate(
  tx: TenantTx,
  member: Member,
  input: Input,
): Promise<Result<{ changed: number }, Refusal>> {
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
  for (const item of touched) {
    if (await turnText(tx, member, item, update, input.again)) changed.push(item.id);
  }
  if (input.blockId === null) {
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
  return ok({ changed: changed.length });
}

const beforeOf = ({ before }: StoredUpdate): Before => {
  const { items = [], tasks = [], heldOn = null } = before as Partial<Before>;
  return { items, tasks, heldOn };
};

/** What the update did to one text, field by field. */
function changesOf(update: StoredUpdate, item: Pick<ContentItem, 'blockId'>): Applied[] {
  return update.applied.filter(
    (one) => (one.subject === 'block' || one.subject === 'school') && one.subjectId === item.blockId,
  );
}

/** The text as the update found it, or as it left it; null when the update did nothing to it that can be turned. */
export function turnedText(
  item: Pick<ContentItem, 'id' | 'blockId' | 'title' | 'body'>,
  update: StoredUpdate,
  again: boolean,
): { title: string | null; body: string; aside: boolean } | null {
  const was = beforeOf(update).items.find((one) => one.id === item.id);
  const applied = changesOf(update, item).filter((one) => one.how !== 'kept');
  if (applied.length === 0) return null;
  const added = applied.some((one) => one.how === 'added');
  const removed = applied.some((one) => one.how === 'removed');
  if (!again) {
    if (was) return { title: was.title, body: was.body, aside: was.aside };
    return added ? { title: item.title, body: item.body, aside: true } : null;
  }
  const after = (field: string, otherwise: string | null) =>
    applied.find((one) => one.field === field && one.how === 'updated')?.after ?? otherwise;
  return {
    title: after('title', item.title),
    body: after('body', after('post', item.body)) ?? '',
    aside: removed,
  };
}

async function turnText(
  tx: TenantTx,
  member: Member,
  item: ContentItem,
  update: StoredUpdate,
  again: boolean,
): Promise<boolean> {
  const { tenant, person } = member.entered;
  const wanted = turnedText(item, update, again);
  if (!wanted) return false;
  const own = { tenantId: tenant.id, id: item.id, personId: person.id };
  const rewrites = wanted.title !== item.title || wanted.body !== item.body;
  if (rewrites) await saveItem(tx, { ...own, ...wanted, version: item.version, cause: 'undo' });
  const moves = wanted.aside !== (item.putAsideAt !== null);
  if (moves) await putItemAside(tx, { ...own, aside: wanted.aside });
  return rewrites || moves;
}

async function turnTasks(
  tx: TenantTx,
  member: Member,
  adoption: AdoptionRow,
  update: StoredUpdate,
  again: boolean,
): Promise<void> {
  const key = { tenantId: member.entered.tenant.id, subjectId: adoption.id };
  const settle = (ruleId: string, state: 'open' | 'dropped') =>
    settleTasks(tx, { ...key, personId: member.entered.person.id, state, ruleIds: [ruleId] });
  for (const one of update.applied.filter(({ subject, how }) => subject === 'task' && how !== 'kept')) {
    const was = beforeOf(update).tasks.find((task) => task.ruleId === one.subjectId);
    const ruleId = one.subjectId;
    if (one.field === 'task') await settle(ruleId, (one.how === 'added') === again ? 'open' : 'dropped');
    else if (one.field === 'title' && one.before !== null && one.after !== null)
      await changeTask(tx, { ...key, ruleId, change: { title: again ? one.after : one.before } });
    else if (one.field === 'offsetDays') {
      const dueOn = again ? addDays(adoption.startsOn, Number(one.after)) : was?.dueOn;
      if (dueOn) await changeTask(tx, { ...key, ruleId, change: { dueOn } });
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
  if (!moved) return;
  await updateAdoption(tx, {
    tenantId: member.entered.tenant.id,
    id: adoption.id,
    version: adoption.version,
    change: { happensOn: again ? moved.after : moved.before },
  });
}
