import { campaignIsOver, type Mood, type ResultNumbers, textsAreOpen } from '@sklaida/campaigns';
import { listConflicts, lockAdoption, saveResult, updateAdoption } from '@sklaida/campaigns/server';
import { type EditRefusal, editVerdict } from '@sklaida/content';
import { findItem, publishItem, saveItem, type VersionCause } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { listStaff, recordHistory, settleTasks } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { type MoveRefusal, moveAdoption } from './move-adoption.server';

type Key = { adoptionId: string };
export type PlaceAnswer = {
  place: string | null;
  happensOn: string | null;
  happensAt: string | null;
  contact: string | null;
  responsibleId: string | null;
};

/** Where, when, who and the contact. `stale` carries what a colleague wrote meanwhile. */
export async function savePlace(
  tx: TenantTx,
  member: Member,
  input: Key & { version: number; answer: PlaceAnswer },
): Promise<
  Result<{ version: number }, 'forbidden' | 'not-found' | 'stale' | 'wrong-state' | 'not-a-colleague'>
> {
  const { tenant, person, scopes } = member.entered;
  if (!member.permissions.has('adoption:edit')) return fail('forbidden');
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: input.adoptionId });
  if (!adoption) return fail('not-found');
  if (!textsAreOpen(adoption.state) || campaignIsOver(adoption.campaignState)) return fail('wrong-state');
  if (input.answer.responsibleId) {
    const staff = await listStaff(tx);
    if (!staff.some((one) => one.id === input.answer.responsibleId)) return fail('not-a-colleague');
  }
  const saved = await updateAdoption(tx, {
    tenantId: tenant.id,
    id: adoption.id,
    version: input.version,
    change: input.answer,
  });
  if (!saved.ok) return saved;
  if (input.answer.place && input.answer.happensOn) {
    await settleTasks(tx, {
      tenantId: tenant.id,
      subjectId: adoption.id,
      personId: person.id,
      state: 'done',
      ruleIds: ['place'],
    });
  }
  return saved;
}

/** One text of the library. `stale` carries the colleague's text, so that both can be shown and neither is lost. */
export async function saveText(
  tx: TenantTx,
  member: Member,
  input: Key & {
    itemId: string;
    version: number;
    title: string | null;
    body: string;
    cause?: VersionCause;
    typing?: boolean;
  },
): Promise<Result<{ version: number }, 'not-found' | 'stale' | EditRefusal>> {
  const { tenant, person, scopes } = member.entered;
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: input.adoptionId });
  const item = adoption && (await findItem(tx, { tenantId: tenant.id, id: input.itemId }));
  if (!adoption || !item || item.adoptionId !== adoption.id) return fail('not-found');
  if (!textsAreOpen(adoption.state) || campaignIsOver(adoption.campaignState)) return fail('wrong-state');
  const verdict = editVerdict(item, member);
  if (!verdict.ok) return fail(verdict.reason);
  return saveItem(tx, { ...input, tenantId: tenant.id, id: item.id, personId: person.id });
}

/** Marks one channel as published; the first one makes the library's part published. */
export async function publishText(
  tx: TenantTx,
  member: Member,
  input: Key & { itemId: string; url: string | null; origin: string; demo: boolean },
): Promise<Result<null, MoveRefusal>> {
  const { tenant, scopes } = member.entered;
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: input.adoptionId });
  const item = adoption && (await findItem(tx, { tenantId: tenant.id, id: input.itemId }));
  if (!adoption || !item || item.adoptionId !== adoption.id) return fail('not-found');
  const key = { tenantId: tenant.id, adoptionId: adoption.id };
  const disputed = (await listConflicts(tx, key)).some(
    (one) => one.state === 'open' && one.kind !== 'locked' && one.subjectId === item.blockId,
  );
  if (disputed && item.publishedAt === null) return fail('unfilled');
  if (adoption.state === 'approved') {
    const moved = await moveAdoption(tx, member, { ...input, action: 'publish' });
    if (!moved.ok) return moved;
  } else if (adoption.state !== 'published' && adoption.state !== 'reported') {
    return fail('wrong-state');
  } else if (!member.permissions.has('adoption:publish')) {
    return fail('forbidden');
  }
  const published = await publishItem(tx, { tenantId: tenant.id, id: item.id, url: input.url });
  if (!published.ok) return published;
  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'content_item',
    subjectId: item.id,
    action: 'publish',
    fromState: item.state,
    toState: 'published',
    data: { channel: item.channel, url: input.url },
  });
  return ok(null);
}

/** The numbers, whether they may be shown singly, and the step to *reported*; the region's sums move with them. */
export async function reportResults(
  tx: TenantTx,
  member: Member,
  input: Key & {
    numbers: ResultNumbers;
    mood: Mood | null;
    note: string | null;
    /** The region may quote the note. */
    quotable?: boolean;
    shareResults?: boolean;
    origin: string;
    demo: boolean;
  },
): Promise<Result<null, MoveRefusal>> {
  const { tenant, person, scopes } = member.entered;
  const adoption = await lockAdoption(tx, { tenantId: tenant.id, scopes, id: input.adoptionId });
  if (!adoption) return fail('not-found');
  await saveResult(tx, {
    tenantId: tenant.id,
    adoptionId: adoption.id,
    personId: person.id,
    numbers: input.numbers,
    mood: input.mood,
    note: input.note,
    quotable: input.quotable ?? false,
  });
  const moved = await moveAdoption(tx, member, {
    adoptionId: adoption.id,
    action: 'report',
    origin: input.origin,
    demo: input.demo,
    ...(input.shareResults === undefined ? {} : { change: { shareResults: input.shareResults } }),
  });
  return moved.ok ? ok(null) : moved;
}
