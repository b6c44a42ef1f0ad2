import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  type ClientActionFunctionArgs,
  useActionData,
  useLoaderData,
  useSearchParams,
} from '@remix-run/react';
import { findResult } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { reportResults } from '~/flows/adoptions/edit-adoption.server';
import { moveAdoption } from '~/flows/adoptions/move-adoption.server';
import { readAdoption, readStanding } from '~/flows/adoptions/read-adoption.server';
import { affectedBySource } from '~/flows/reports/affected.server';
import { readKnownResults } from '~/flows/results/known-results.server';
import { notFound } from '~/http/errors';
import { invalid } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { FiledElsewhere } from '~/routes/reports+/filed-elsewhere';
import { isDemonstration } from '~/server/env.server';
import { adoptionIdOf, pageTitle, refuse } from '../refusal.server';
import { saveOrStay, unlessOffline } from '../texts+/offline-save';
import { resultsPage } from './results-data.server';
import { readResults } from './results-form.server';
import { ResultsView } from './results-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  return withTenant(member, async (tx) => {
    const picture = await readAdoption(tx, member, args.params.adoption);
    if (!picture) throw notFound();
    const key = { tenantId: member.entered.tenant.id, adoptionId: picture.adoption.id };
    const saved = await findResult(tx, key);
    const known = await readKnownResults(tx, member, picture, readLocale(args.request));
    const filed = await affectedBySource(tx, member, { kind: 'adoption', id: key.adoptionId });
    return {
      filed,
      title: pageTitle(args.request, 'results', picture.adoption.campaignTitle),
      page: resultsPage(picture, saved, known, member),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:report');
  const adoptionId = adoptionIdOf(args);
  const base = { adoptionId, origin: args.context.origin, demo: isDemonstration() };
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}/results`;
  const sent = await args.request.formData();
  if (sent.get('intent') === 'withdraw') {
    const moved = await withTenant(member, (tx) => moveAdoption(tx, member, { ...base, action: 'withdraw' }));
    const standing = await withTenant(member, (tx) => readStanding(tx, member, adoptionId));
    if (!moved.ok && standing?.state !== 'published') return refuse(member, adoptionId, moved.error, {});
    return redirectWithToast(to, 'adoption.toast.withdrawn');
  }
  const form = readResults(sent);
  if (!form.ok) return invalid(form);
  const reported = await withTenant(member, (tx) =>
    reportResults(tx, member, { ...base, ...form.value, mood: null }),
  );
  if (!reported.ok) return refuse(member, adoptionId, reported.error, form.values);
  return redirectWithToast(to, 'adoption.toast.reported');
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);

export const shouldRevalidate = unlessOffline;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Results() {
  const { page, filed } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const reply = useActionData<typeof action>();
  return (
    <>
      <FiledElsewhere reports={filed} />
      <ResultsView page={page} editing={search.has('edit')} reply={reply} />
    </>
  );
}
