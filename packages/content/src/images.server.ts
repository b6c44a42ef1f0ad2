import { campaigns, campaignTemplates, images } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, asc, desc, eq, gt, inArray, isNull, lt } from 'drizzle-orm';

export type ImageSubject = 'template' | 'campaign' | 'adoption' | 'library';
export type ImageRow = {
  tenantId: string;
  id: string;
  subjectKind: ImageSubject;
  subjectId: string;
  blockId: string | null;
  name: string;
  alt: string;
  credit: string | null;
  showsPeople: boolean;
  consent: string | null;
  format: 'jpeg' | 'png';
  width: number;
  height: number;
  bytes: number;
  sha256: string;
  deletedAt: Date | null;
};

/** How long a deleted picture can be brought back, in days. */
const imageKeptDays = 30;

const columns = {
  tenantId: images.tenantId,
  id: images.id,
  subjectKind: sql<ImageSubject>`${images.subjectKind}`,
  subjectId: images.subjectId,
  blockId: images.blockId,
  name: images.name,
  alt: images.alt,
  credit: images.credit,
  showsPeople: images.showsPeople,
  consent: images.consent,
  format: sql<ImageRow['format']>`${images.format}`,
  width: images.width,
  height: images.height,
  bytes: images.bytes,
  sha256: images.sha256,
  deletedAt: images.deletedAt,
};

type Share = { share: string; shareScopeId: string | null };
export type NewImage = Omit<ImageRow, 'tenantId' | 'id' | 'deletedAt'>;

/** How far a campaign or a template of this library is seen: its pictures are seen as far. */
export async function shareOfSubject(
  tx: TenantTx,
  kind: 'campaign' | 'template',
  key: { tenantId: string; id: string },
): Promise<Share | null> {
  const table = kind === 'campaign' ? campaigns : campaignTemplates;
  const [row] = await tx
    .select({ share: table.share, shareScopeId: table.shareScopeId })
    .from(table)
    .where(and(eq(table.tenantId, key.tenantId), eq(table.id, key.id)))
    .for('share');
  return row ?? null;
}

/** Enters a picture; sent twice for one subject it is the same picture. Its share is the one its campaign or template has. */
export async function addImage(
  tx: TenantTx,
  input: NewImage & { tenantId: string; personId: string; share: Share },
): Promise<{ id: string; added: boolean }> {
  const { tenantId, personId, share, ...row } = input;
  const [known] = await tx
    .select({ id: images.id })
    .from(images)
    .where(
      and(
        eq(images.tenantId, tenantId),
        eq(images.subjectKind, row.subjectKind),
        eq(images.subjectId, row.subjectId),
        eq(images.sha256, row.sha256),
        row.blockId === null ? isNull(images.blockId) : eq(images.blockId, row.blockId),
        isNull(images.deletedAt),
      ),
    );
  if (known) return { id: known.id, added: false };
  const id = uuidv7();
  await tx.insert(images).values({ ...row, ...share, tenantId, id, createdBy: personId });
  return { id, added: true };
}

/** One picture that may be seen here, its own library's or a shared one; a deleted one is absent. */
export async function findImage(
  tx: TenantTx,
  key: { scopes: string[]; id: string },
): Promise<ImageRow | null> {
  const [row] = await tx
    .select(columns)
    .from(images)
    .where(and(eq(images.id, key.id), inArray(images.scopeId, key.scopes), isNull(images.deletedAt)));
  return row ?? null;
}

/** The pictures of these subjects that may be seen here, in the order they came. */
export async function listImages(
  tx: TenantTx,
  filter: { scopes: string[]; subjectIds: string[] },
): Promise<ImageRow[]> {
  return tx
    .select(columns)
    .from(images)
    .where(
      and(
        inArray(images.scopeId, filter.scopes),
        inArray(images.subjectId, filter.subjectIds),
        isNull(images.deletedAt),
      ),
    )
    .orderBy(asc(images.id));
}

/** The library's own deleted pictures that can still be brought back. */
export async function listDeletedImages(
  tx: TenantTx,
  filter: { tenantId: string; subjectIds: string[]; now: Date },
): Promise<ImageRow[]> {
  return tx
    .select(columns)
    .from(images)
    .where(
      and(
        eq(images.tenantId, filter.tenantId),
        inArray(images.subjectId, filter.subjectIds),
        gt(images.deletedAt, keptSince(filter.now)),
      ),
    )
    .orderBy(asc(images.id));
}

/** Deletes, or with `deletedAt` null brings back, the library's own picture; false when it was not there. */
export async function markImageDeleted(
  tx: TenantTx,
  key: { tenantId: string; id: string; subjectId: string; deletedAt: Date | null },
): Promise<boolean> {
  const hit = await tx
    .update(images)
    .set({ deletedAt: key.deletedAt, updatedAt: sql`now()`, version: sql`${images.version} + 1` })
    .where(and(eq(images.tenantId, key.tenantId), eq(images.id, key.id), eq(images.subjectId, key.subjectId)))
    .returning({ id: images.id });
  return hit.length === 1;
}

/** Takes out the rows nobody can bring back any more and says whose files may go. */
export async function forgetImages(
  tx: TenantTx,
  key: { tenantId: string; now: Date },
): Promise<Pick<ImageRow, 'id' | 'format'>[]> {
  return tx
    .delete(images)
    .where(and(eq(images.tenantId, key.tenantId), lt(images.deletedAt, keptSince(key.now))))
    .returning({ id: columns.id, format: columns.format });
}

const keptSince = (now: Date) => new Date(now.getTime() - imageKeptDays * 86_400_000);

/** The library's own pictures without people, the latest first: what a report may show. */
export async function listPlainImages(tx: TenantTx, tenantId: string): Promise<ImageRow[]> {
  return tx
    .select(columns)
    .from(images)
    .where(and(eq(images.tenantId, tenantId), eq(images.showsPeople, false), isNull(images.deletedAt)))
    .orderBy(desc(images.id))
    .limit(60);
}
