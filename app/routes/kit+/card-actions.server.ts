import { type ActionFunctionArgs, data } from '@remix-run/node';
import { answerKit, handOnKit, stepKit } from '@sklaida/campaigns/server';
import type { GuestTx, Link } from '@sklaida/db/tenancy';
import { isUuid, normaliseText } from '@sklaida/kernel';
import { kitAnswer, kitAnswerCookie, kitHeaders, throughKit } from '~/auth/kit-door.server';
import { readSchoolForm } from '~/flows/adoptions/answer-school.server';
import { finishKit } from '~/flows/kits/kit-steps.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { declineReasonOf } from '../b.$library+/campaigns+/decline-reason.server';

/** A form of the card that came back: what was typed, and what is wrong with it. */
export type KitReply = {
  form: 'numbers' | 'hand-on';
  errors: FieldErrors;
  values: FormValues;
  problem: 'closed' | 'gap' | 'approval' | 'too-many' | null;
};

const problems = { 'campaign-closed': 'closed', unfilled: 'gap', 'wrong-state': 'approval' } as const;

function back(to: string, cookie?: string): Response {
  const headers = new Headers({ ...kitHeaders, Location: to });
  if (cookie) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

const returned = (reply: Partial<KitReply> & Pick<KitReply, 'form' | 'values'>, status: 409 | 422) =>
  data<KitReply>({ errors: {}, problem: null, ...reply }, { status, headers: kitHeaders });

const textOf = (form: FormData, name: string, longest: number) =>
  normaliseText(String(form.get(name) ?? '')).slice(0, longest);

/** One button of the card. Whatever the link is worth no more is answered by the page itself. */
export async function pressKit(args: ActionFunctionArgs) {
  const to = `/k/${encodeURIComponent(args.params.token ?? '')}`;
  const form = await args.request.formData();
  const intent = form.get('intent');
  const through = <T>(work: (tx: GuestTx, link: Link) => Promise<T>) => throughKit(args, work);

  if (intent === 'yes' || intent === 'no') {
    const answered = await through((tx) => answerKit(tx, intent === 'yes').then(() => true));
    return answered ? back(to, kitAnswerCookie(args, intent)) : back(to);
  }
  if (kitAnswer(args) !== 'yes') return back(to);
  if (intent === 'join' || intent === 'decline') {
    const action = intent === 'join' ? 'answer' : 'decline';
    const reasonKind = intent === 'decline' ? declineReasonOf(form.get('reasonKind')) : null;
    const reason = textOf(form, 'reason', 500) || null;
    await through((tx) => stepKit(tx, { action, reasonKind, reason }));
    return back(to);
  }
  if (intent === 'hand-on') {
    const label = textOf(form, 'label', 80);
    const id = String(form.get('id') ?? '');
    const values = { label };
    if (!label) return returned({ form: 'hand-on', values, errors: { label: 'required' } }, 422);
    if (!isUuid(id)) return back(to);
    const made = await through((tx) => handOnKit(tx, { id, label, secret: args.context.tokenSecret }));
    if (made && !made.ok) return returned({ form: 'hand-on', values, problem: 'too-many' }, 409);
    return back(made ? `${to}?handed=${id}#perduoti` : to);
  }
  if (intent !== 'done') return back(to);
  const sent = readSchoolForm(form, { numbersAsked: form.get('asked') === 'yes' });
  if (!sent.ok) return returned({ form: 'numbers', errors: sent.errors, values: sent.values }, 422);
  const done = await through((tx, link) => finishKit(tx, link, sent.answer));
  if (!done || done.ok) return back(to);
  return returned({ form: 'numbers', values: sent.values, problem: problems[done.error] }, 409);
}
