import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { arrive } from '~/auth/arrive.server';
import { sendCode } from '~/auth/codes.server';
import { anyone } from '~/auth/guards.server';
import { signIn } from '~/auth/passwords/password-sign-in.server';
import { findSignedIn } from '~/auth/session.server';
import { askCodeSchema, signInSchema } from '~/auth/sign-in-schema.server';
import { invalid, parseFields } from '~/http/form';
import { safePath } from '~/http/safe-path';
import { clearedToastCookie, readToast } from '~/http/toast';
import { oidcProviders } from '~/server/env.server';
import { doorData, minutesOf } from './door-data.server';
import { providerProblems, SignInDoor } from './sign-in-door';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = anyone(args);
  const query = new URL(args.request.url).searchParams;
  const to = safePath(query.get('to'));
  if (sessionHash && (await findSignedIn(args.request, args.context))) throw redirect(to);
  const left = readToast(args.request)?.key === 'auth.signedOut';
  const greeting: 'signedOut' | 'expired' | 'lead' = left ? 'signedOut' : sessionHash ? 'expired' : 'lead';
  const loaded = {
    ...doorData(args.request, (t) => t('auth.title')),
    to,
    greeting,
    providers: oidcProviders().map(({ id, name }) => ({ id, name })),
    problem: providerProblems.find((one) => one === query.get('problem')) ?? null,
  };
  return data(loaded, left ? { headers: { 'Set-Cookie': clearedToastCookie } } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const sent = await args.request.formData();
  return sent.get('intent') === 'code' ? getCode(args, sent) : enterWithPassword(args, sent);
}

async function enterWithPassword({ request, context }: ActionFunctionArgs, sent: FormData) {
  const form = parseFields(sent, signInSchema);
  if (!form.ok) return invalid(form);
  const outcome = await signIn(request, context, form.value);
  if (outcome.ok) return arrive(request, context, outcome, form.value.to);
  return refusal(form.values, outcome.error === 'limited' ? outcome.retryAfterSeconds : null);
}

async function getCode({ context }: ActionFunctionArgs, sent: FormData) {
  const form = parseFields(sent, askCodeSchema);
  if (!form.ok) return invalid(form);
  const outcome = await sendCode(context, { email: form.value.email, purpose: 'sign-in' });
  if (!outcome.ok) return refusal(form.values, outcome.retryAfterSeconds);
  const to = safePath(form.value.to);
  const page = to === '/' ? '/sign-in/code' : `/sign-in/code?to=${encodeURIComponent(to)}`;
  return redirect(page, { status: 303, headers: { 'Set-Cookie': outcome.setCookie } });
}

function refusal(values: Record<string, string>, retryAfterSeconds: number | null) {
  const waitMinutes = retryAfterSeconds === null ? null : minutesOf(retryAfterSeconds);
  const reply = { ok: false as const, errors: {}, values, refused: true, waitMinutes };
  return data(reply, { status: retryAfterSeconds === null ? 422 : 429 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function SignIn() {
  return <SignInDoor {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
