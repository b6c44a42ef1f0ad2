import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { sendCode } from '~/auth/codes.server';
import { anyone } from '~/auth/guards.server';
import { askCodeSchema } from '~/auth/sign-in-schema.server';
import { invalid, parseForm } from '~/http/form';
import { doorData, minutesOf } from './door-data.server';
import { AskDoor } from './reset-door';

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  return doorData(args.request, (t) => t('auth.reset.heading'));
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const form = await parseForm(args.request, askCodeSchema);
  if (!form.ok) return invalid(form);
  const { email } = form.value;
  const outcome = await sendCode(args.context, { email, purpose: 'reset' });
  const waitMinutes = outcome.ok ? null : minutesOf(outcome.retryAfterSeconds);
  const reply = { ok: outcome.ok, errors: {}, values: form.values, waitMinutes };
  return data(reply, { status: outcome.ok ? 200 : 429 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Reset() {
  return <AskDoor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
