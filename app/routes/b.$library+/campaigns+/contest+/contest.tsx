import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { handInEntry, readLibraryContest, takeEntryBack } from '~/flows/year/library-contest.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { adoptionIdOf } from '../refusal.server';
import { consentErrors, entryOf, entrySchema } from './contest-schema.server';
import { LibraryContestView } from './contest-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  return readLibraryContest(args, member);
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:edit');
  const adoptionId = adoptionIdOf(args);
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}/contest`;
  const sent = await args.request.formData();
  if (sent.get('intent') === 'withdraw') {
    const back = await withTenant(member, (tx) => takeEntryBack(tx, member, String(sent.get('receipt'))));
    if (!back.ok) throw back.error === 'forbidden' ? forbidden() : notFound();
    return redirectWithToast(to, `contests.entry.${back.value}`);
  }
  const form = parseFields(sent, entrySchema);
  const consent = consentErrors(sent);
  if (!form.ok) return invalid({ ...form, errors: { ...form.errors, ...consent } });
  if (Object.keys(consent).length > 0) return invalid({ errors: consent, values: form.values });
  const entry = entryOf(form.value);
  const done = await withTenant(member, (tx) => handInEntry(tx, member, { adoptionId, entry }));
  if (done.ok) return redirectWithToast(to, 'contests.entry.sent', { code: done.value });
  if (done.error === 'forbidden') throw forbidden();
  if (done.error === 'not-found') throw notFound();
  if (done.error === 'age-group') return invalid({ errors: { ageGroup: 'ageGroup' }, values: form.values });
  const code = done.error === 'closed' ? 'closed' : 'notTakingPart';
  return invalid({ errors: { name: code }, values: form.values });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];

export default function LibraryContest() {
  return <LibraryContestView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
