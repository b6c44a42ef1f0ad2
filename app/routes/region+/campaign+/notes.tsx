import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid, normaliseText } from '@sklaida/kernel';
import { z } from 'zod';
import { requireMember } from '~/auth/guards.server';
import { readNotes, settleNote, writeNote } from '~/flows/campaigns/campaign-notes.server';
import { campaignIdOf } from '~/flows/campaigns/read-campaign.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { CampaignNotesView } from './notes-view';

const noteSchema = z.object({
  id: z.string().refine(isUuid, { error: 'unknown' }),
  body: z.string().transform(normaliseText).pipe(z.string().min(1).max(1000)),
});

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  return readNotes(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const campaignId = campaignIdOf(args);
  const to = `${doorPath(member)}/campaigns/${campaignId}/notes`;
  const sent = await args.request.formData();
  const intent = sent.get('intent');
  if (intent === 'settle' || intent === 'reopen') {
    const note = { noteId: String(sent.get('note')), settled: intent === 'settle' };
    const done = await withTenant(member, (tx) => settleNote(tx, member, note));
    if (!done.ok) throw done.error === 'forbidden' ? forbidden() : notFound();
    return redirectWithToast(to, 'year.notes.settledToast');
  }
  const form = parseFields(sent, noteSchema);
  if (!form.ok) return invalid(form);
  const done = await withTenant(member, (tx) => writeNote(tx, member, { campaignId, ...form.value }));
  if (!done.ok) throw done.error === 'forbidden' ? forbidden() : notFound();
  return redirectWithToast(to, 'year.notes.added');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function CampaignNotes() {
  return <CampaignNotesView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
