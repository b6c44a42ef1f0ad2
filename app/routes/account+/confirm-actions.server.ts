import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { clearedCodeCookie, sendCode } from '~/auth/codes.server';
import { confirmByCode, confirmByPassword } from '~/auth/confirm-person.server';
import type { SignedIn } from '~/auth/guards.server';
import { proveByForm } from '~/auth/second-factor/second-factor-replies.server';
import { renewSession } from '~/auth/session.server';
import { codeSchema, givenPasswordSchema } from '~/auth/sign-in-schema.server';
import { ownAccount } from '~/flows/screens/person-shell.server';
import { invalid, parseFields } from '~/http/form';
import { safePath } from '~/http/safe-path';
import { codeRefusal } from '../_auth+/code-refusal.server';

/** Where those go who came by themselves. */
export const start = '/account/security';

/** Any proof the person has at hand: her password, a code by mail, her second factor. */
export async function confirmPerson(args: ActionFunctionArgs, signedIn: SignedIn) {
  const { request, context } = args;
  const sent = await request.formData();
  const to = safePath(sent.get('to'), start);
  const account = await ownAccount(args, signedIn);
  switch (sent.get('intent')) {
    case 'send': {
      const outcome = await sendCode(context, { email: account.email, purpose: 'confirm' });
      if (!outcome.ok) return codeRefusal({ values: {} }, outcome);
      const page = `/account/confirm?to=${encodeURIComponent(to)}`;
      return redirect(page, { status: 303, headers: { 'Set-Cookie': outcome.setCookie } });
    }
    case 'mail-code': {
      const form = parseFields(sent, codeSchema);
      if (!form.ok) return codeRefusal(form);
      const given = { personId: account.personId, code: form.value.code };
      const proof = await confirmByCode(request, context, given);
      return proof.ok ? confirmed(args, signedIn, { to, secondFactor: false }) : codeRefusal(form, proof);
    }
    case 'code':
    case 'recovery': {
      const proof = await proveByForm(context, signedIn.sessionHash, sent, new Date());
      return proof.ok ? confirmed(args, signedIn, { to, secondFactor: true }) : proof.reply;
    }
    default: {
      const form = parseFields(sent, givenPasswordSchema);
      if (!form.ok) return invalid(form);
      const proof = await confirmByPassword(context, account, form.value.password);
      if (proof.ok) return confirmed(args, signedIn, { to, secondFactor: false });
      if (proof.error === 'limited') return codeRefusal({ values: {} }, proof);
      return data({ ok: false as const, errors: { password: 'passwordWrong' }, values: {} }, { status: 422 });
    }
  }
}

/** The token changes with the proof, as at signing in. */
async function confirmed(
  { context }: ActionFunctionArgs,
  { sessionHash }: SignedIn,
  { to, secondFactor }: { to: string; secondFactor: boolean },
) {
  const renewed = await renewSession(context, { sessionHash, secondFactor });
  if (!renewed) return redirect(`/sign-in?to=${encodeURIComponent(to)}`, 303);
  const headers = new Headers({ 'Set-Cookie': renewed.setCookie });
  headers.append('Set-Cookie', clearedCodeCookie(context.origin));
  return redirect(to, { status: 303, headers });
}
