import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { ok } from '@sklaida/kernel';
import { requireMember } from '~/auth/guards.server';
import { publishText } from '~/flows/adoptions/edit-adoption.server';
import { readAdoption } from '~/flows/adoptions/read-adoption.server';
import { notFound } from '~/http/errors';
import { invalid, parseFields } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { isDemonstration } from '~/server/env.server';
import { adoptionIdOf, pageTitle, refuse } from '../refusal.server';
import { saveOrStay, unlessOffline } from '../texts+/offline-save';
import { textsToMend } from '../texts+/texts-beside.server';
import { outgoing, publishingPage } from './publishing-data.server';
import { publishingSchema } from './publishing-form.server';
import { PublishingView } from './publishing-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const { picture, mend } = await withTenant(member, async (tx) => {
    const read = await readAdoption(tx, member, args.params.adoption);
    if (!read) throw notFound();
    return { picture: read, mend: await textsToMend(tx, read, member.entered.tenant.id) };
  });
  return {
    title: pageTitle(args.request, 'publishing', picture.adoption.campaignTitle),
    page: publishingPage(picture, member, mend),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:publish');
  const adoptionId = adoptionIdOf(args);
  const form = parseFields(await args.request.formData(), publishingSchema);
  if (!form.ok) return invalid(form);
  const { channel, url } = form.value;
  const mail = { origin: args.context.origin, demo: isDemonstration() };
  const published = await withTenant(member, async (tx) => {
    const picture = await readAdoption(tx, member, adoptionId);
    if (!picture) throw notFound();
    const out = outgoing(picture).find((one) => one.channel === channel);
    if (!out) throw notFound();
    for (const itemId of out.itemIds) {
      const done = await publishText(tx, member, { adoptionId, itemId, url, ...mail });
      if (!done.ok) return done;
    }
    return ok(null);
  });
  if (!published.ok) return refuse(member, adoptionId, published.error, form.values);
  const to = `/b/${member.entered.tenant.slug}/campaigns/${adoptionId}/publishing#c-${channel}`;
  return redirectWithToast(to, 'adoption.toast.published');
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);

export const shouldRevalidate = unlessOffline;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Publishing() {
  const { page } = useLoaderData<typeof loader>();
  return <PublishingView page={page} reply={useActionData<typeof action>()} />;
}
