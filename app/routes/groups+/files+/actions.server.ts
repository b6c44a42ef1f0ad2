import { data } from '@remix-run/node';
import { groupFileBytes } from '@sklaida/workgroups';
import type { GroupMember, GuardedArgs } from '~/auth/guards.server';
import { arrivalsFolder } from '~/flows/files/files-on-disk.server';
import { keepGroupFile, stepGroupFile } from '~/flows/files/keep-file.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { notFound } from '~/http/errors';
import { type FieldErrors, type FormValues, invalid, parseFields, parseForm } from '~/http/form';
import { receiveUpload } from '~/http/receive-upload.server';
import { redirectWithToast, toastCookie } from '~/http/toast';
import { fileStepSchema, newFileSchema } from './form.server';

type Refused = { ok: false; errors: FieldErrors; values: FormValues };

/** One more file; its bytes go to the disk as they come. Null when it is kept. */
async function receive(args: GuardedArgs, member: GroupMember): Promise<Refused | null> {
  const { filesDir } = args.context;
  const arrivals = { folder: arrivalsFolder(filesDir), limit: groupFileBytes };
  const sent = await receiveUpload(args.request, 'file', arrivals);
  const form = parseFields(sent.form, newFileSchema);
  const refused = (errors: FieldErrors): Refused => ({ ok: false, errors, values: form.values });
  if (!sent.file.ok) return refused({ file: sent.file.error });
  const { id, meeting, guests } = form.ok ? form.value : { id: '', meeting: nobody, guests: undefined };
  const done = await keepGroupFile(member, filesDir, {
    id,
    subject: meeting === null ? { kind: 'group' } : { kind: 'meeting', id: meeting },
    received: sent.file.value,
    forGuests: meeting !== null && guests === 'yes',
    now: new Date(),
  });
  if (done.ok) return null;
  return refused(done.error === 'subject' ? { meeting: 'subject' } : { file: done.error });
}

const statusOf = ({ errors }: Refused) => (errors.file === 'tooLarge' ? 413 : 422);

/** The page's own form. */
export async function takeFile(args: GuardedArgs, member: GroupMember) {
  const refused = await receive(args, member);
  if (refused) return data(refused, { status: statusOf(refused) });
  return redirectWithToast(filesPath(member), 'files.toast.added');
}

/** The same sent by script, which shows how much of it has left and opens the page by itself. */
export async function takeFileQuietly(args: GuardedArgs, member: GroupMember): Promise<Response> {
  const refused = await receive(args, member);
  if (refused) return Response.json(refused, { status: statusOf(refused) });
  return Response.json({}, { headers: { 'Set-Cookie': toastCookie('files.toast.added') } });
}

/** One button beside a file. */
export async function stepFile(args: GuardedArgs, member: GroupMember) {
  const form = await parseForm(args.request, fileStepSchema);
  if (!form.ok) return invalid(form);
  const { intent: step, id } = form.value;
  if (!(await stepGroupFile(member, { id, step, now: new Date() }))) throw notFound();
  return redirectWithToast(filesPath(member), `files.toast.${step}`);
}

/** No meeting's id. */
const nobody = '00000000-0000-7000-8000-000000000000';
const filesPath = ({ group }: GroupMember) => `${groupPath(group)}/files`;
