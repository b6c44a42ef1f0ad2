import { bulletins } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { and, desc, eq } from 'drizzle-orm';
import type { Bulletin, BulletinPoll } from './bulletin';

const columns = {
  id: bulletins.id,
  title: bulletins.title,
  body: bulletins.body,
  departments: sql<string[]>`${bulletins.departments}`,
  mustRead: bulletins.mustRead,
  poll: sql<BulletinPoll | null>`${bulletins.poll}`,
  authorId: bulletins.authorId,
  authorName: bulletins.authorName,
  publishedAt: sql<Date>`${bulletins.publishedAt}`.mapWith(bulletins.publishedAt),
  untilOn: bulletins.untilOn,
  withdrawnAt: bulletins.withdrawnAt,
  textVersion: bulletins.textVersion,
  version: bulletins.version,
};

/** All notices of a library, the latest first, withdrawn ones among them. */
export async function listBulletins(
  tx: TenantTx,
  { tenantId, limit = 300 }: { tenantId: string; limit?: number },
): Promise<Bulletin[]> {
  return tx
    .select(columns)
    .from(bulletins)
    .where(eq(bulletins.tenantId, tenantId))
    .orderBy(desc(bulletins.publishedAt), desc(bulletins.id))
    .limit(limit);
}

export async function findBulletin(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Bulletin | null> {
  const [row] = await tx
    .select(columns)
    .from(bulletins)
    .where(and(eq(bulletins.tenantId, key.tenantId), eq(bulletins.id, key.id)));
  return row ?? null;
}

export type BulletinWords = Pick<
  Bulletin,
  'title' | 'body' | 'departments' | 'mustRead' | 'poll' | 'untilOn'
>;

/** False when a notice of this id is there already: the form was sent twice. */
export async function insertBulletin(
  tx: TenantTx,
  row: BulletinWords & { id: string; tenantId: string; authorId: string; authorName: string; now: Date },
): Promise<boolean> {
  const { now, ...words } = row;
  const written = await tx
    .insert(bulletins)
    .values({ ...words, createdBy: row.authorId, publishedAt: now })
    .onConflictDoNothing()
    .returning({ id: bulletins.id });
  return written.length === 1;
}

/** Writes over the version that was read; `anew` asks everybody to read the words again. */
export async function changeBulletin(
  tx: TenantTx,
  key: { tenantId: string; id: string; version: number },
  { anew, ...change }: Partial<BulletinWords> & { withdrawnAt?: Date | null; anew?: boolean },
): Promise<Result<null, 'stale'>> {
  const next = sql`${bulletins.version} + 1`;
  const written = await tx
    .update(bulletins)
    .set({ ...change, ...(anew ? { textVersion: next } : {}), updatedAt: sql`now()`, version: next })
    .where(
      and(eq(bulletins.tenantId, key.tenantId), eq(bulletins.id, key.id), eq(bulletins.version, key.version)),
    )
    .returning({ id: bulletins.id });
  return written.length === 1 ? ok(null) : fail('stale');
}
