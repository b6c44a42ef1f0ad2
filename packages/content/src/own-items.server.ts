import { contentItems } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, normaliseText, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, count, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { maxOwnTexts } from './editing';

/** A text the library adds by itself: free, after all others. */
export async function addOwnItem(
  tx: TenantTx,
  input: {
    tenantId: string;
    adoptionId: string;
    channel: string;
    title: string | null;
    body: string;
    personId: string;
  },
): Promise<Result<{ id: string }, 'too-many'>> {
  const ofAdoption = and(
    eq(contentItems.tenantId, input.tenantId),
    eq(contentItems.adoptionId, input.adoptionId),
  );
  const [own] = await tx
    .select({ n: count() })
    .from(contentItems)
    .where(and(ofAdoption, eq(contentItems.origin, 'own')));
  if ((own?.n ?? 0) >= maxOwnTexts) return fail('too-many');
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${contentItems.position}), 0)` })
    .from(contentItems)
    .where(ofAdoption);
  const id = uuidv7();
  await tx.insert(contentItems).values({
    tenantId: input.tenantId,
    id,
    adoptionId: input.adoptionId,
    blockId: `own-${id}`,
    channel: input.channel,
    mode: 'free',
    origin: 'own',
    position: Number(last?.position ?? 0) + 1,
    baseTitle: null,
    baseBody: '',
    title: input.title === null ? null : normaliseText(input.title),
    body: normaliseText(input.body),
    updatedBy: input.personId,
  });
  return ok({ id });
}

/** Puts the texts of an adoption into the order of these blocks; those not named stay behind them. */
export async function orderItems(
  tx: TenantTx,
  input: { tenantId: string; adoptionId: string; blockIds: readonly string[] },
): Promise<void> {
  const places = `{${input.blockIds.map((id) => JSON.stringify(id)).join(',')}}`;
  await tx
    .update(contentItems)
    .set({
      position: sql`coalesce(array_position(${places}::text[], ${contentItems.blockId}),
        ${input.blockIds.length} + ${contentItems.position})`,
    })
    .where(and(eq(contentItems.tenantId, input.tenantId), eq(contentItems.adoptionId, input.adoptionId)));
}

/** Texts that changed after the others were handed in follow them: to the approver, or straight to what is approved. */
export async function followItems(
  tx: TenantTx,
  input: { tenantId: string; ids: readonly string[]; to: 'in_review' | 'approved' },
): Promise<void> {
  if (input.ids.length === 0) return;
  await tx
    .update(contentItems)
    .set({ state: input.to, updatedAt: sql`now()` })
    .where(
      and(
        eq(contentItems.tenantId, input.tenantId),
        inArray(contentItems.id, [...input.ids]),
        inArray(contentItems.state, ['draft', 'changes_requested', 'approved']),
      ),
    );
}

/** Leaves a text out, or takes it back. Done twice it is done once. */
export async function putItemAside(
  tx: TenantTx,
  input: { tenantId: string; id: string; personId: string; aside: boolean },
): Promise<{ changed: boolean }> {
  const changed = await tx
    .update(contentItems)
    .set({
      putAsideAt: input.aside ? sql`now()` : null,
      updatedBy: input.personId,
      updatedAt: sql`now()`,
      version: sql`${contentItems.version} + 1`,
    })
    .where(
      and(
        eq(contentItems.tenantId, input.tenantId),
        eq(contentItems.id, input.id),
        input.aside ? isNull(contentItems.putAsideAt) : isNotNull(contentItems.putAsideAt),
      ),
    )
    .returning({ id: contentItems.id });
  return { changed: changed.length === 1 };
}
