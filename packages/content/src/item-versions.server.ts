import { itemVersions } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, desc, eq, inArray } from 'drizzle-orm';

export type VersionCause = 'edit' | 'update' | 'choice' | 'undo';
export type ItemVersion = {
  id: string;
  itemId: string;
  title: string | null;
  body: string;
  cause: VersionCause;
  personName: string | null;
  createdAt: Date;
};

const columns = {
  id: itemVersions.id,
  itemId: itemVersions.itemId,
  title: itemVersions.title,
  body: itemVersions.body,
  cause: sql<VersionCause>`${itemVersions.cause}`.as('cause'),
  personName: itemVersions.personName,
  createdAt: itemVersions.createdAt,
};

/** How long one person's typing counts as one change. */
const oneSitting = '10 minutes';

/** Keeps a text as it stood before it changed. While one person goes on typing, only what stood before she began. */
export async function keepVersion(
  tx: TenantTx,
  version: {
    tenantId: string;
    itemId: string;
    title: string | null;
    body: string;
    cause: VersionCause;
    typing: boolean;
    personId: string;
  },
): Promise<void> {
  const { typing, personId, ...row } = version;
  if (typing) {
    const [last] = await tx
      .select({
        going: sql<boolean>`${itemVersions.cause} = 'edit' and ${itemVersions.personId} = ${personId}
          and ${itemVersions.createdAt} > now() - ${oneSitting}::interval`,
      })
      .from(itemVersions)
      .where(and(eq(itemVersions.tenantId, row.tenantId), eq(itemVersions.itemId, row.itemId)))
      .orderBy(desc(itemVersions.createdAt), desc(itemVersions.id))
      .limit(1);
    if (last?.going) return;
  }
  await tx.insert(itemVersions).values({ id: uuidv7(), ...row });
}

const shown = 20;

/** The earlier texts of each item, the newest first, at most twenty of one. */
export async function listVersions(
  tx: TenantTx,
  filter: { tenantId: string; itemIds: string[] },
): Promise<ItemVersion[]> {
  if (filter.itemIds.length === 0) return [];
  const ranked = tx
    .select({
      ...columns,
      place: sql<number>`row_number() over (partition by ${itemVersions.itemId}
        order by ${itemVersions.createdAt} desc, ${itemVersions.id} desc)`.as('place'),
    })
    .from(itemVersions)
    .where(and(eq(itemVersions.tenantId, filter.tenantId), inArray(itemVersions.itemId, filter.itemIds)))
    .as('ranked');
  return tx
    .select({
      id: ranked.id,
      itemId: ranked.itemId,
      title: ranked.title,
      body: ranked.body,
      cause: ranked.cause,
      personName: ranked.personName,
      createdAt: ranked.createdAt,
    })
    .from(ranked)
    .where(sql`${ranked.place} <= ${shown}`)
    .orderBy(ranked.itemId, ranked.place);
}

export async function findVersion(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<ItemVersion | null> {
  const [row] = await tx
    .select(columns)
    .from(itemVersions)
    .where(and(eq(itemVersions.tenantId, key.tenantId), eq(itemVersions.id, key.id)));
  return row ?? null;
}
