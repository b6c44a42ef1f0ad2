import { contentItems } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, normaliseText, ok, type Result, uuidv7 } from '@sklaida/kernel';
import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
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

/** Leaves a text out, or takes it back as a draft. Done twice it is done once. */
export async function putItemAside(
  tx: TenantTx,
  input: { tenantId: string; id: string; personId: string; aside: boolean },
): Promise<{ changed: boolean }> {
  const changed = await tx
    .update(contentItems)
    .set({
      putAsideAt: input.aside ? sql`now()` : null,
      state: 'draft',
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
