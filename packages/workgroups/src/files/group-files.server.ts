import { groupFiles, meetings, posts } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import { and, desc, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm';
import type { GroupKey, Signer } from '../meetings/meeting';
import { groupFileKeptDays } from './file-limits';

/** What a file belongs to: the group as a whole, a meeting of it, or something said in a discussion. */
export type FileSubject = { kind: 'group' } | { kind: 'meeting' | 'post'; id: string };

export type GroupFile = {
  id: string;
  subjectKind: 'group' | 'meeting' | 'post';
  subjectId: string | null;
  name: string;
  mediaType: string;
  bytes: number;
  uploadedById: string;
  uploadedByName: string;
  createdAt: Date;
  deletedAt: Date | null;
  /** Guests of its meeting see it too. */
  forGuests: boolean;
};

const columns = {
  id: groupFiles.id,
  subjectKind: sql<GroupFile['subjectKind']>`${groupFiles.subjectKind}`,
  subjectId: groupFiles.subjectId,
  name: groupFiles.name,
  mediaType: groupFiles.mediaType,
  bytes: groupFiles.bytes,
  uploadedById: groupFiles.uploadedById,
  uploadedByName: groupFiles.uploadedByName,
  createdAt: groupFiles.createdAt,
  deletedAt: groupFiles.deletedAt,
  forGuests: groupFiles.forGuests,
};

const inGroup = (group: GroupKey) =>
  and(eq(groupFiles.tenantId, group.tenantId), eq(groupFiles.scopeId, group.id));

/** The latest first; `of` narrows them to those of these meetings or posts. */
export async function listGroupFiles(
  tx: TenantTx,
  { group, of, limit }: { group: GroupKey; of?: readonly string[]; limit: number },
): Promise<GroupFile[]> {
  if (of?.length === 0) return [];
  return tx
    .select(columns)
    .from(groupFiles)
    .where(and(inGroup(group), isNull(groupFiles.deletedAt), of && inArray(groupFiles.subjectId, [...of])))
    .orderBy(desc(groupFiles.createdAt), desc(groupFiles.id))
    .limit(limit);
}

/** Those somebody removed and may return. */
export async function listRemovedFiles(tx: TenantTx, group: GroupKey): Promise<GroupFile[]> {
  return tx
    .select(columns)
    .from(groupFiles)
    .where(and(inGroup(group), isNotNull(groupFiles.deletedAt)))
    .orderBy(desc(groupFiles.deletedAt))
    .limit(50);
}

export async function findGroupFile(
  tx: TenantTx,
  { group, id }: { group: GroupKey; id: string },
): Promise<GroupFile | null> {
  const [row] = await tx
    .select(columns)
    .from(groupFiles)
    .where(and(inGroup(group), eq(groupFiles.id, id), isNull(groupFiles.deletedAt)));
  return row ?? null;
}

/** How many bytes the group keeps, those of removed files too. */
export async function sumGroupFiles(tx: TenantTx, group: GroupKey): Promise<number> {
  const [row] = await tx
    .select({ bytes: sql<string>`coalesce(sum(${groupFiles.bytes}), 0)` })
    .from(groupFiles)
    .where(inGroup(group));
  return Number(row?.bytes ?? 0);
}

/** Whether the meeting or the post is this group's; the group itself always is. */
export async function hasFileSubject(
  tx: TenantTx,
  { group, subject }: { group: GroupKey; subject: FileSubject },
): Promise<boolean> {
  if (subject.kind === 'group') return true;
  const table = subject.kind === 'meeting' ? meetings : posts;
  const found = await tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.tenantId, group.tenantId), eq(table.scopeId, group.id), eq(table.id, subject.id)));
  return found.length === 1;
}

/** `id` comes from the form: sent twice, kept once. False when it is there already. */
export async function addGroupFile(
  tx: TenantTx,
  input: {
    group: GroupKey;
    by: Signer;
    subject: FileSubject;
    file: { id: string; name: string; mediaType: string; bytes: number; sha256: string; forGuests: boolean };
  },
): Promise<boolean> {
  const { group, by, subject, file } = input;
  const added = await tx
    .insert(groupFiles)
    .values({
      ...file,
      ...{ tenantId: group.tenantId, scopeId: group.id },
      ...{ subjectKind: subject.kind, subjectId: subject.kind === 'group' ? null : subject.id },
      ...{ uploadedById: by.id, uploadedByName: by.name },
    })
    .onConflictDoNothing()
    .returning({ id: groupFiles.id });
  if (added.length === 0) return false;
  await noteFile(tx, group, 'file-add', file.name);
  return true;
}

/** Away, back, or shown to guests: by whoever brought it, or by the group's lead. False when nothing was there to change. */
export async function turnGroupFile(
  tx: TenantTx,
  input: {
    group: GroupKey;
    id: string;
    step: 'remove' | 'return' | 'show' | 'hide';
    /** Only her own, unless she leads the group. */
    personId: string;
    lead: boolean;
    now: Date;
  },
): Promise<boolean> {
  const { group, id, step, personId, lead, now } = input;
  const returning = step === 'return';
  const [turned] = await tx
    .update(groupFiles)
    .set(
      step === 'remove' || returning ? { deletedAt: returning ? null : now } : { forGuests: step === 'show' },
    )
    .where(
      and(
        inGroup(group),
        eq(groupFiles.id, id),
        returning ? isNotNull(groupFiles.deletedAt) : isNull(groupFiles.deletedAt),
        step === 'show' || step === 'hide' ? eq(groupFiles.subjectKind, 'meeting') : undefined,
        lead ? undefined : eq(groupFiles.uploadedById, personId),
      ),
    )
    .returning({ name: groupFiles.name });
  if (!turned) return false;
  await noteFile(tx, group, `file-${step}`, turned.name);
  return true;
}

/** Forgets what was removed long ago; its bytes are the caller's to remove. */
export async function forgetGroupFiles(
  tx: TenantTx,
  { group, now }: { group: GroupKey; now: Date },
): Promise<string[]> {
  const since = new Date(now.getTime() - groupFileKeptDays * 86_400_000);
  const gone = await tx
    .delete(groupFiles)
    .where(and(inGroup(group), lt(groupFiles.deletedAt, since)))
    .returning({ id: groupFiles.id });
  return gone.map((one) => one.id);
}

/** Source: `carry.note_group`. */
async function noteFile(tx: TenantTx, group: GroupKey, action: string, title: string): Promise<void> {
  await rowsOf(
    tx,
    sql`select carry.note_group('workgroup', ${group.id}, ${action}, null, null, ${JSON.stringify({ title })}::jsonb)`,
  );
}
