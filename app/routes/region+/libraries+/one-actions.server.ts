import { data } from '@remix-run/node';
import { withTenant } from '@sklaida/db/tenancy';
import type { Result } from '@sklaida/kernel';
import {
  closeLibrary,
  type InviteRefusal,
  type LibraryRefusal,
  moveLibrary,
  renameLibrary,
  reopenLibrary,
} from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import type { LibraryPage } from '~/flows/libraries/read-libraries.server';
import {
  changeInvitation,
  emailSlip,
  inviteFirst,
  merge,
  previewMerger,
} from '~/flows/people/member-libraries.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import type { FormValues } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import type { LibraryIntent } from './schema.server';

/** A step that asks once more, with what would happen. */
export type Sure = { intent: 'close' | 'merge'; values: FormValues; into: string; people: number };
export type Refused = {
  ok: false;
  errors: Record<string, string>;
  values: FormValues;
  said: Record<string, string>;
};

/** Where on the page a refusal is said. */
const fieldOf: Record<LibraryIntent['intent'], string> = {
  invite: 'email',
  again: 'invitations',
  revoke: 'invitations',
  rename: 'name',
  move: 'municipality',
  reopen: 'reopen',
  close: 'on',
  'close-sure': 'on',
  merge: 'into',
  'merge-sure': 'into',
};

const toasts = {
  invite: 'invited',
  again: 'invited',
  revoke: 'revoked',
  rename: 'renamed',
  move: 'moved',
  reopen: 'reopened',
  'close-sure': 'closed',
  'merge-sure': 'merged',
} as const;

type Form = { value: LibraryIntent; values: FormValues };

export async function actOnLibrary(args: GuardedArgs, member: Member, library: LibraryPage, form: Form) {
  const { value, values } = form;
  const t = translatorFor(readLocale(args.request), 'libraries');
  const refuse = (field: string, text: string) =>
    data<Refused>({ ok: false, errors: {}, values, said: { [field]: text } }, { status: 422 });
  if ((value.intent === 'close' || value.intent === 'merge') && value.on < library.today) {
    return refuse('on', t('one.refused.past'));
  }
  if (value.intent === 'close')
    return { sure: { intent: 'close', values, into: '', people: 0 } satisfies Sure };
  if (value.intent === 'merge') {
    const preview = await withTenant(member, (tx) => previewMerger(tx, { id: library.id, into: value.into }));
    if (!preview) return refuse('into', t('one.refused.not-found'));
    return { sure: { intent: 'merge', values, ...preview } satisfies Sure };
  }
  const slip = value.intent === 'invite' ? emailSlip(value.email) : null;
  if (slip) {
    const text = slip.suggestion
      ? t('create.emailSlip', { value: slip.suggestion })
      : t('one.refused.bad-address');
    return refuse('email', text);
  }
  const done = await change(args, member, library.id, value);
  if (!done.ok) {
    if (done.error === 'not-found') throw notFound();
    return refuse(fieldOf[value.intent], t(`one.refused.${done.error}`));
  }
  return redirectWithToast(
    `${doorPath(member)}/libraries/${library.id}`,
    `libraries.one.${toasts[value.intent]}`,
  );
}

type Change = Exclude<LibraryIntent, { intent: 'close' | 'merge' }>;
type Refusal = InviteRefusal | LibraryRefusal;

function change(
  { context }: GuardedArgs,
  member: Member,
  id: string,
  value: Change,
): Promise<Result<unknown, Refusal>> {
  const { tokenSecret } = context;
  return withTenant<Result<unknown, Refusal>>(member, (tx) => {
    switch (value.intent) {
      case 'invite':
        return inviteFirst(tx, { ...value, id, tokenSecret });
      case 'again':
      case 'revoke':
        return changeInvitation(tx, { id, invitation: value.invitation, intent: value.intent, tokenSecret });
      case 'rename':
        return renameLibrary(tx, { id, name: value.name, shortName: value.shortName });
      case 'move':
        return moveLibrary(tx, { id, municipality: value.municipality });
      case 'reopen':
        return reopenLibrary(tx, id);
      case 'close-sure':
        return closeLibrary(tx, { id, on: value.on, reason: value.reason });
      case 'merge-sure':
        return merge(tx, { id, into: value.into, on: value.on, reason: value.reason, tokenSecret });
    }
  });
}
