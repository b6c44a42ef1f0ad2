import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { arrive } from '~/auth/arrive.server';
import { anyone } from '~/auth/guards.server';
import { askForPasskey, provePasskey } from '~/auth/passkeys/passkeys.server';
import { passkeyAnswerSchema } from '~/auth/passkeys/passkeys-answer.server';
import { beginSession } from '~/auth/session.server';
import { safePath } from '~/http/safe-path';

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  return redirect('/sign-in');
}

/** `begin` answers with a challenge, `finish` with a session that has given both proofs. */
export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = anyone(args);
  const { request, context } = args;
  const form = await request.formData();
  if (form.get('intent') === 'begin') {
    const asked = await askForPasskey(context, sessionHash);
    const headers = { 'Cache-Control': 'no-store' };
    return asked.ok
      ? Response.json(asked.value, { headers })
      : Response.json({ error: asked.error }, { status: 429, headers });
  }
  const to = safePath(form.get('to'));
  const answer = passkeyAnswerSchema.safeParse(Object.fromEntries(form));
  const proof = answer.success ? await provePasskey(context, answer.data) : null;
  if (!proof?.ok) return redirect(refusedAt(form.get('from'), to), { status: 303 });
  const { personId, locale } = proof.value;
  const begun = await beginSession(request, context, {
    personId,
    method: 'passkey',
    secondFactor: true,
  });
  return arrive(request, context, { ...begun, locale }, to);
}

const pages = ['/sign-in', '/sign-in/second', '/account/second-factor', '/account/confirm'];

function refusedAt(from: FormDataEntryValue | null, to: string): string {
  const page = pages.find((one) => one === from) ?? '/sign-in';
  return `${page}?${new URLSearchParams({ passkey: 'refused', to })}`;
}
