import { agendaItems, groupTopics } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { GroupKey, Signer } from './meeting';

export type GroupTopic = { id: string; body: string; personId: string; personName: string; createdAt: Date };

const waitingIn = (group: GroupKey) =>
  and(
    eq(groupTopics.tenantId, group.tenantId),
    eq(groupTopics.scopeId, group.id),
    isNull(groupTopics.itemId),
  );

/** What members want talked about and no agenda has taken up. */
export async function listTopics(tx: TenantTx, group: GroupKey): Promise<GroupTopic[]> {
  return tx
    .select({
      id: groupTopics.id,
      body: groupTopics.body,
      personId: groupTopics.personId,
      personName: groupTopics.personName,
      createdAt: groupTopics.createdAt,
    })
    .from(groupTopics)
    .where(waitingIn(group))
    .orderBy(asc(groupTopics.createdAt))
    .limit(100);
}

/** `id` comes from the form: sent twice, said once. */
export async function addTopic(
  tx: TenantTx,
  { group, id, body, by }: { group: GroupKey; id: string; body: string; by: Signer },
): Promise<void> {
  await tx
    .insert(groupTopics)
    .values({
      ...{ id, body, tenantId: group.tenantId, scopeId: group.id },
      ...{ personId: by.id, personName: by.name, createdBy: by.id },
    })
    .onConflictDoNothing();
}

/** A person takes her own topic back while no agenda has it. */
export async function removeTopic(
  tx: TenantTx,
  { group, id, personId }: { group: GroupKey; id: string; personId: string },
): Promise<boolean> {
  const gone = await tx
    .delete(groupTopics)
    .where(and(waitingIn(group), eq(groupTopics.id, id), eq(groupTopics.personId, personId)))
    .returning({ id: groupTopics.id });
  return gone.length === 1;
}

/** The topics on a meeting's agenda wait again. */
export async function freeTopics(
  tx: TenantTx,
  { group, meetingId }: { group: GroupKey; meetingId: string },
): Promise<void> {
  const items = tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(
      and(
        eq(agendaItems.tenantId, group.tenantId),
        eq(agendaItems.scopeId, group.id),
        eq(agendaItems.meetingId, meetingId),
      ),
    );
  await tx
    .update(groupTopics)
    .set({ itemId: null, updatedAt: sql`now()`, version: sql`${groupTopics.version} + 1` })
    .where(
      and(
        eq(groupTopics.tenantId, group.tenantId),
        eq(groupTopics.scopeId, group.id),
        inArray(groupTopics.itemId, items),
      ),
    );
}
