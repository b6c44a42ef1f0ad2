import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { openGroupBallot } from '~/flows/ballots/ballot-steps.server';
import { readNewBallot } from '~/flows/ballots/read-ballots.server';
import { groupPath } from '~/flows/groups/group-paths.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { isDemonstration } from '~/server/env.server';
import { ballotProblem } from './ballot-reply';
import { ballotOf, newBallotSchema } from './form.server';
import { NewBallotView } from './new-view';

const kinds = ['poll', 'dates', 'written', 'vote'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const query = new URL(args.request.url).searchParams;
  const kind = kinds.find((one) => one === query.get('kind')) ?? 'poll';
  if ((kind === 'dates' || kind === 'written') && !member.rights.has('group:lead')) throw forbidden();
  const asked = { kind, meetingId: query.get('meeting'), itemId: query.get('item'), now: new Date() };
  const page = await withTenant(member, (tx) => readNewBallot(tx, member, asked));
  return { kind, page, title: pageTitle(args.request, (t) => t(`ballots.new.${kind}`)) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:write');
  const form = await parseForm(args.request, newBallotSchema);
  if (!form.ok) return invalid(form);
  const asked = ballotOf(form.value, form.values);
  if (!asked.ok) return invalid({ errors: asked.errors, values: form.values });
  const { ballot } = asked;
  const letters = { origin: args.context.origin, demo: isDemonstration() };
  const done = await openGroupBallot(member, ballot, letters);
  if (!done.ok && done.error === 'not-found') throw notFound();
  if (!done.ok && done.error === 'forbidden') throw forbidden();
  if (!done.ok) {
    const problem = ballotProblem(done.error);
    return data({ ok: false as const, errors: {}, problem, values: form.values }, { status: 422 });
  }
  const base = groupPath(member.group);
  if (ballot.meetingId)
    return redirectWithToast(
      `${base}/meetings/${ballot.meetingId}/minutes#i-${ballot.itemId}`,
      'ballots.toast.opened',
    );
  const said = ballot.kind === 'dates' ? 'asked' : ballot.kind === 'written' ? 'written' : 'opened';
  return redirectWithToast(`${base}/ballots/${ballot.id}`, `ballots.toast.${said}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function NewBallot() {
  const { kind, page } = useLoaderData<typeof loader>();
  return <NewBallotView key={page.id} kind={kind} page={page} reply={useActionData<typeof action>()} />;
}
