import { bulletinReads } from '@sklaida/db/schema';
import { sql, type TenantTx } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { and, asc, eq } from 'drizzle-orm';
import type { BulletinRead } from './bulletin';

const columns = {
  bulletinId: bulletinReads.bulletinId,
  personId: bulletinReads.personId,
  personName: bulletinReads.personName,
  readVersion: bulletinReads.readVersion,
  confirmedAt: bulletinReads.confirmedAt,
  choice: bulletinReads.choice,
};

/** Who has opened, confirmed or answered one notice. */
export async function listReads(
  tx: TenantTx,
  { tenantId, bulletinId }: { tenantId: string; bulletinId: string },
): Promise<BulletinRead[]> {
  return tx
    .select(columns)
    .from(bulletinReads)
    .where(and(eq(bulletinReads.tenantId, tenantId), eq(bulletinReads.bulletinId, bulletinId)))
    .orderBy(asc(bulletinReads.createdAt));
}

/** What one person has done with the notices of her library, by notice. */
export async function listOwnReads(
  tx: TenantTx,
  { tenantId, personId }: { tenantId: string; personId: string },
): Promise<ReadonlyMap<string, BulletinRead>> {
  const rows = await tx
    .select(columns)
    .from(bulletinReads)
    .where(and(eq(bulletinReads.tenantId, tenantId), eq(bulletinReads.personId, personId)));
  return new Map(rows.map((row) => [row.bulletinId, row]));
}

type Step = { kind: 'open' } | { kind: 'confirm'; now: Date } | { kind: 'choose'; choice: string };

/**
 * Opening, confirming or answering; the same twice is once, and the last answer counts. `version` is the one that stood before her
 * eyes: a confirmation of older words does not undo one of newer.
 */
export async function noteRead(
  tx: TenantTx,
  key: { tenantId: string; bulletinId: string; person: { id: string; name: string }; version: number },
  step: Step,
): Promise<void> {
  const { readVersion, confirmedAt } = bulletinReads;
  const newest = sql`greatest(${readVersion}, excluded.read_version)`;
  const kept = sql`case when ${readVersion} > excluded.read_version then ${confirmedAt}
    when ${readVersion} = excluded.read_version then coalesce(${confirmedAt}, excluded.confirmed_at)
    else excluded.confirmed_at end`;
  await tx
    .insert(bulletinReads)
    .values({
      ...{ id: uuidv7(), tenantId: key.tenantId, bulletinId: key.bulletinId },
      ...{ personId: key.person.id, personName: key.person.name, readVersion: key.version },
      ...{
        confirmedAt: step.kind === 'confirm' ? step.now : null,
        choice: step.kind === 'choose' ? step.choice : null,
      },
    })
    .onConflictDoUpdate({
      target: [bulletinReads.tenantId, bulletinReads.bulletinId, bulletinReads.personId],
      set: {
        // What was confirmed stays so until it is confirmed anew: opening alone does not touch it.
        readVersion:
          step.kind === 'confirm'
            ? newest
            : sql`case when ${confirmedAt} is null then ${newest} else ${readVersion} end`,
        ...(step.kind === 'confirm' ? { confirmedAt: kept } : {}),
        ...(step.kind === 'choose' ? { choice: step.choice } : {}),
      },
    });
}
