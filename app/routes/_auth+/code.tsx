import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { arrive } from '~/auth/arrive.server';
import { clearedCodeCookie, enterCode, readAskedCode, sendCode } from '~/auth/codes.server';
import { anyone } from '~/auth/guards.server';
import { beginSession, findSignedIn } from '~/auth/session.server';
import { codeSchema } from '~/auth/sign-in-schema.server';
import { parseFields } from '~/http/form';
import { safePath } from '~/http/safe-path';
import { CodeDoor } from './code-door';
import { codeRefusal } from './code-refusal.server';
import { doorData } from './door-data.server';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = anyone(args);
  const query = new URL(args.request.url).searchParams;
  const to = safePath(query.get('to'));
  if (sessionHash && (await findSignedIn(args.request, args.context))) throw redirect(to);
  const asked = await readAskedCode(args.request, args.context, 'sign-in');
  if (!asked) throw redirect('/sign-in');
  const page = doorData(args.request, (t) => t('auth.code.heading'));
  return { ...page, to, email: asked.email, again: query.has('again') };
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const { request, context } = args;
  const sent = await request.formData();
  if (sent.get('intent') === 'again') return sendAgain(args, safePath(sent.get('to')));
  const form = parseFields(sent, codeSchema);
  if (!form.ok) return codeRefusal(form);
  const proof = await enterCode(request, context, { code: form.value.code, purpose: 'sign-in' });
  if (!proof.ok) return codeRefusal(form, proof);
  const begun = await beginSession(request, context, { personId: proof.personId, method: 'code' });
  const arrived = { ...begun, locale: proof.locale };
  return arrive(request, context, arrived, form.value.to, clearedCodeCookie(context.origin));
}

async function sendAgain({ request, context }: ActionFunctionArgs, to: string) {
  const asked = await readAskedCode(request, context, 'sign-in');
  if (!asked) return redirect('/sign-in', 303);
  const outcome = await sendCode(context, { email: asked.email, purpose: 'sign-in' });
  if (!outcome.ok) return codeRefusal({ values: { to }, errors: {} }, outcome);
  const page = `/sign-in/code?again${to === '/' ? '' : `&to=${encodeURIComponent(to)}`}`;
  return redirect(page, { status: 303, headers: { 'Set-Cookie': outcome.setCookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Code() {
  return <CodeDoor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
