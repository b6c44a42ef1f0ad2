import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { steerBallot, voteInBallot } from '~/flows/ballots/ballot-steps.server';
import { dayAnswers } from '~/flows/ballots/linked-ballot.server';
import { readBallot } from '~/flows/ballots/read-ballots.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { ballotProblem } from './ballot-reply';
import { ballotStepSchema } from './form.server';
import { BallotPageView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { id: args.params.ballot, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readBallot(tx, member, view));
  return { page, title: pageTitle(args.request, page.one.question) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, ballotStepSchema);
  if (!form.ok) return invalid(form);
  const { value: wish, values } = form;
  const base = groupPath(member.group);
  const { ballot: id } = args.params;
  const at = { id, now: new Date() };
  const place =
    'meeting' in wish && wish.meeting
      ? `${base}/meetings/${wish.meeting}/minutes#i-${wish.item}`
      : `${base}/ballots/${id}`;
  if (wish.intent === 'vote') {
    const days = dayAnswers(values);
    const choices =
      days.length > 0 ? days : wish.option.map((option) => ({ option, answer: 'yes' as const }));
    const done = await voteInBallot(member, { ...at, choices });
    if (done.ok) return redirectWithToast(place, 'ballots.toast.voted');
    // Pressed twice, the first press voted.
    if (done.error === 'voted') return redirectWithToast(place, 'ballots.toast.already');
    return refused(done.error, values);
  }
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await steerBallot(member, { ...at, ...letters, ...wish } as Parameters<typeof steerBallot>[1]);
  if (!done.ok) return refused(done.error, values);
  return redirectWithToast(
    wish.intent === 'plan' ? `${base}/meetings/${id}` : place,
    `ballots.toast.${wish.intent}`,
  );
}

function refused(error: string, values: Record<string, string>) {
  if (error === 'not-found') throw notFound();
  if (error === 'forbidden') throw forbidden();
  if (error === 'not-a-member') return data({ ok: false as const, notMember: true, values }, { status: 422 });
  const problem = ballotProblem(error);
  const mend = problem === 'incomplete' || problem === 'unknown-option';
  return data({ ok: false as const, problem, values }, { status: mend ? 422 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function BallotRoute() {
  return <BallotPageView page={useLoaderData<typeof loader>().page} reply={useActionData<typeof action>()} />;
}
