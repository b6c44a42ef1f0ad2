import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { arrive } from '~/auth/arrive.server';
import { readLink } from '~/auth/codes.server';
import { anyone } from '~/auth/guards.server';
import { resetByLink } from '~/auth/passwords/change-password.server';
import { beginSession } from '~/auth/session.server';
import { newPasswordSchema } from '~/auth/sign-in-schema.server';
import { invalid, parseForm } from '~/http/form';
import { toastCookie } from '~/http/toast';
import { doorData } from './door-data.server';
import { SetDoor } from './reset-door';

export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const link = await readLink(args.context, args.params.token ?? '', 'reset');
  const page = doorData(args.request, (t) => t('auth.reset.heading'));
  const loaded = { ...page, email: link?.state === 'live' ? link.email : null };
  return data(loaded, link ? undefined : { status: 404 });
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const form = await parseForm(request, newPasswordSchema);
  if (!form.ok) return invalid(form);
  const token = params.token ?? '';
  const outcome = await resetByLink(context, { token, password: form.value.newPassword });
  if (!outcome.ok) {
    if (outcome.error === 'over') return invalid({ errors: {}, values: {} });
    return invalid({ errors: { newPassword: outcome.error }, values: form.values });
  }
  const begun = await beginSession(request, context, { personId: outcome.personId, method: 'link' });
  const arrived = { ...begun, locale: outcome.locale };
  return arrive(request, context, arrived, '/', toastCookie('account.password.saved'));
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function ResetLink() {
  return <SetDoor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
