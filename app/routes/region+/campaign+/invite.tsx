import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { type InviteRefusal, inviteChosen, readInvite } from '~/flows/campaigns/invite-libraries.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { inviteSchema } from './forms.server';
import { CampaignInviteView } from './invite-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return readInvite(args, member);
}

const sentences: Record<Exclude<InviteRefusal, 'not-found'>, string> = {
  forbidden: 'forbidden',
  'wrong-state': 'wrongState',
  'already-over': 'over',
  'not-over-yet': 'wrongState',
  'nobody-chosen': 'nobody',
  'answer-day-past': 'answerByPast',
};

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:launch');
  const form = await parseForm(args.request, inviteSchema);
  if (!form.ok) return invalid(form);
  const done = await inviteChosen(args, member, form.value.library);
  if (!done.ok) {
    if (done.error === 'not-found') throw notFound();
    return invalid({ errors: { library: sentences[done.error] }, values: { library: '', ...form.values } });
  }
  const to = `${doorPath(member)}/campaigns/${campaignIdOf(args)}/members`;
  const { invited } = done.value;
  return redirectWithToast(to, invited > 0 ? 'campaigns.invited' : 'campaigns.invitedNobody', { n: invited });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignInvite() {
  return <CampaignInviteView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
