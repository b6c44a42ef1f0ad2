import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { isHigherEducation } from '@sklaida/people';
import { requireMember } from '~/auth/guards.server';
import { placesOf } from '~/flows/libraries/read-libraries.server';
import { emailSlip, openLibrary } from '~/flows/people/member-libraries.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { pageTitle } from '~/i18n/page-title.server';
import { LibraryNewView } from './new-view';
import { newLibrarySchema } from './schema.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const municipalities = await withTenant(member, (tx) => placesOf(tx, member, readLocale(args.request)));
  return {
    id: uuidv7(),
    municipalities,
    base: `${doorPath(member)}/libraries`,
    title: pageTitle(args.request, (t) => t('libraries.create.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'member-library:open');
  const form = await parseForm(args.request, newLibrarySchema);
  if (!form.ok) return invalid(form);
  const { value, values } = form;
  const t = translatorFor(readLocale(args.request), 'libraries.create');
  const refuse = (said: Record<string, string>) =>
    data({ ok: false as const, errors: {}, values, said }, { status: 422 });
  if (isHigherEducation(value.name)) return refuse({ name: t('higher') });
  if (value.email === '' && value.invite) return refuse({ email: t('inviteNeedsEmail') });
  const slip = value.email === '' ? null : emailSlip(value.email);
  if (slip && !slip.suggestion) return invalid({ errors: { email: 'email' }, values });
  if (slip) return refuse({ email: t('emailSlip', { value: slip.suggestion ?? '' }) });
  const { tokenSecret } = args.context;
  const opened = await withTenant(member, (tx) => openLibrary(tx, { ...value, tokenSecret }));
  if (!opened.ok) {
    if (opened.error === 'foreign') return refuse({ municipality: t('foreign') });
    return refuse({ name: t('same', { name: value.name }) });
  }
  const to = `${doorPath(member)}/libraries/${opened.value.id}`;
  return redirectWithToast(
    to,
    opened.value.invited ? 'libraries.create.doneInvited' : 'libraries.create.done',
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibraryNew() {
  return <LibraryNewView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
