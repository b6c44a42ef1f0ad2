import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { withTenant } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { readPicture } from '@sklaida/media/server';
import {
  addGroupFile,
  type FileProblem,
  type FileSubject,
  forgetGroupFiles,
  groupFilesBytes,
  hasFileSubject,
  judgeFile,
  sumGroupFiles,
  turnGroupFile,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import type { Received } from '~/http/receive-upload.server';
import { removeFile, settleFile, sweepArrivals } from './files-on-disk.server';

export type KeepProblem = FileProblem | 'picture' | 'full' | 'subject';

type Wish = { id: string; subject: FileSubject; received: Received; forGuests: boolean; now: Date };

/**
 * Takes in a file that has arrived on the disk: what its bytes say decides. A picture is written anew, so that nothing of the camera or
 * of the place is kept. What was refused is gone from the disk.
 */
export async function keepGroupFile(
  member: GroupMember,
  filesDir: string,
  wish: Wish,
): Promise<Result<{ id: string }, KeepProblem>> {
  try {
    return await take(member, filesDir, wish);
  } finally {
    await rm(wish.received.path, { force: true });
    await sweepArrivals(filesDir, wish.now);
  }
}

async function take(member: GroupMember, filesDir: string, wish: Wish) {
  const { id, subject, received, forGuests, now } = wish;
  const judged = await judge(received);
  if (!judged.ok) return judged;
  const { rewritten, ...file } = judged.value;
  const { group } = member;
  const { person } = member.entered;
  const by = { id: person.id, name: `${person.firstName} ${person.lastName}` };
  const place = { tenantId: group.tenantId, id };
  const old = await withTenant(member, (tx) => forgetGroupFiles(tx, { group, now }));
  await Promise.all(old.map((one) => removeFile(filesDir, { ...place, id: one })));
  return withTenant(member, async (tx): Promise<Result<{ id: string }, KeepProblem>> => {
    if (!(await hasFileSubject(tx, { group, subject }))) return fail('subject');
    if ((await sumGroupFiles(tx, group)) + file.bytes > groupFilesBytes) return fail('full');
    const added = await addGroupFile(tx, { group, by, subject, file: { id, ...file, forGuests } });
    // Written before the row is certain: a file without a row harms nobody, a row without its file would.
    if (added) await settleFile(filesDir, place, { path: received.path, rewritten });
    return ok({ id });
  });
}

async function judge({ fileName, path, bytes, sha256 }: Received) {
  const content = await readFile(path);
  const judged = judgeFile(fileName, content);
  if (!judged.ok) return judged;
  if (!judged.value.picture)
    return ok({ name: fileName, mediaType: judged.value.mediaType, bytes, sha256, rewritten: null });
  const picture = await readPicture(content, 1);
  if (!picture.ok) return fail('picture' as const);
  const { format, bytes: rewritten } = picture.value;
  return ok({
    name: fileName.replace(/\.[^.]+$/, format === 'png' ? '.png' : '.jpg'),
    mediaType: `image/${format}`,
    bytes: rewritten.byteLength,
    sha256: createHash('sha256').update(rewritten).digest('hex'),
    rewritten,
  });
}

/** Away, back, or shown to the guests of its meeting. */
export async function stepGroupFile(
  member: GroupMember,
  wish: { id: string; step: 'remove' | 'return' | 'show' | 'hide'; now: Date },
): Promise<boolean> {
  const { group, rights } = member;
  const personId = member.entered.person.id;
  return withTenant(member, (tx) =>
    turnGroupFile(tx, { ...wish, group, personId, lead: rights.has('group:lead') }),
  );
}
