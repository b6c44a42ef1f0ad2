import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, normaliseText, todayIn } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { finishSchool, readSchoolForm } from '~/flows/adoptions/answer-school.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { invitationOf, readAdoption, readStanding } from '~/flows/adoptions/read-adoption.server';
import { readSchoolCard } from '~/flows/adoptions/read-school.server';
import { notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { readLocale } from '~/i18n/locale.server';
import { isDemonstration } from '~/server/env.server';
import { declineReasonOf } from './decline-reason.server';
import { InvitationView } from './invitation-view';
import { pageTitle, refuse } from './refusal.server';
import { CardScript, SchoolCard } from './school+/school-card';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const { tenant } = member.entered;
  const id = args.params.adoption;
  const base = `/b/${tenant.slug}`;
  if (tenant.kind !== 'school_library') {
    const picture = await withTenant(member, (tx) => readAdoption(tx, member, id));
    if (!picture) throw notFound();
    const invitation = invitationOf(picture, member);
    const name = pageTitle(args.request, null, invitation.title);
    return { kind: 'invitation' as const, invitation, base, to: `${base}/campaigns/${id}`, name };
  }
  const view = {
    locale: readLocale(args.request),
    today: todayIn(timeZone, new Date()),
    editing: new URL(args.request.url).searchParams.has('edit'),
  };
  const card =
    id && isUuid(id) ? await withTenant(member, (tx) => readSchoolCard(tx, member, id, view)) : null;
  if (!card) throw notFound();
  return {
    kind: 'school' as const,
    withoutScript: true,
    card,
    name: pageTitle(args.request, null, card.title),
  };
}

/** A school answers here; a municipal library answers to the frame around this page. */
export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:answer');
  const adoptionId = args.params.adoption ?? '';
  if (member.entered.tenant.kind !== 'school_library') throw notFound();
  if (!(await withTenant(member, (tx) => readStanding(tx, member, adoptionId)))) throw notFound();
  const form = await args.request.formData();
  const intent = form.get('intent');
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}`;
  const base = { adoptionId, origin: args.context.origin, demo: isDemonstration() };
  if (intent === 'done') {
    const sent = readSchoolForm(form, { numbersAsked: form.get('asked') === 'yes' });
    if (!sent.ok) return data(sent, { status: 422 });
    const done = await withTenant(member, (tx) =>
      finishSchool(tx, member, { ...base, answer: sent.answer, quotable: sent.quotable }),
    );
    if (done.ok)
      return redirectWithToast(to, `school.toasts.${done.value.reported ? 'reported' : 'published'}`);
    if (done.error !== 'campaign-closed' && done.error !== 'unfilled')
      return refuse(member, adoptionId, done.error, sent.values);
    const problem = done.error === 'unfilled' ? ('gap' as const) : ('closed' as const);
    return data({ errors: {}, values: sent.values, problem }, { status: 409 });
  }
  if (intent !== 'join' && intent !== 'decline') return redirect(to, 303);
  const decline = intent === 'decline';
  const reason = decline ? normaliseText(String(form.get('reason') ?? '')).slice(0, 500) : null;
  const reasonKind = declineReasonOf(form.get('reasonKind'));
  const move = { ...base, action: decline ? ('decline' as const) : ('answer' as const), reason, reasonKind };
  const moved = await withTenant(member, (tx) => moveAdoption(tx, member, move));
  if (moved.ok) return redirectWithToast(to, `school.toasts.${decline ? 'declined' : 'joined'}`);
  if (moved.error === 'wrong-state') return redirectWithToast(to, 'ui.savedPlain');
  return refuse(member, adoptionId, moved.error, { reason: reason ?? '' });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.name ?? 'Sklaida' }];

export default function AdoptionCard() {
  const loaded = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  if (loaded.kind === 'invitation') return <InvitationView {...loaded} />;
  const refused = reply && 'errors' in reply ? reply : null;
  return (
    <>
      <SchoolCard card={loaded.card} reply={refused} />
      <CardScript />
    </>
  );
}
