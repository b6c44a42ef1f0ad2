import { data } from '@remix-run/node';
import { isUuid, uuidv7 } from '@sklaida/kernel';
import { groupFileBytes } from '@sklaida/workgroups';
import type { GroupMember, GuardedArgs } from '~/auth/guards.server';
import { arrivalsFolder } from '~/flows/files/files-on-disk.server';
import { keepGroupFile } from '~/flows/files/keep-file.server';
import { receiveUpload } from '~/http/receive-upload.server';
import { redirectWithToast } from '~/http/toast';

/** One file under a post; its bytes go to the disk as they come. */
export async function takePostFile(
  { request, context: { filesDir } }: GuardedArgs,
  member: GroupMember,
  post: { id: string; to: string },
) {
  const arrivals = { folder: arrivalsFolder(filesDir), limit: groupFileBytes };
  const { file, form } = await receiveUpload(request, 'file', arrivals);
  const sent = form.get('id');
  const id = typeof sent === 'string' && isUuid(sent) ? sent : uuidv7();
  const refused = (error: string) => data({ error, id }, { status: error === 'tooLarge' ? 413 : 422 });
  if (!file.ok) return refused(file.error);
  const wish = { id, received: file.value, forGuests: false, now: new Date() };
  const done = await keepGroupFile(member, filesDir, { ...wish, subject: { kind: 'post', id: post.id } });
  return done.ok ? redirectWithToast(post.to, 'discussions.toast.file') : refused(done.error);
}
