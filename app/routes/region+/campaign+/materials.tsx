import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { isColour, posterDesigns } from '@sklaida/media';
import { z } from 'zod';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf, getCampaign, mayEdit } from '~/flows/campaigns/read-campaign.server';
import { editCampaign } from '~/flows/campaigns/steer-campaign.server';
import { readCampaignMaterials } from '~/flows/materials/read-campaign-materials.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { pageTitle } from '~/i18n/page-title.server';
import { CampaignMaterialsView } from './materials-view';

const lookSchema = z.object({
  version: z.coerce.number().int(),
  design: z.enum(posterDesigns),
  colour: z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === '' || isColour(text), 'badColour')
    .transform((text) => text || null),
});

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  const id = campaignIdOf(args);
  const search = new URL(args.request.url).searchParams;
  const page = await withTenant(member, async (tx) =>
    readCampaignMaterials(tx, member, await getCampaign(tx, member, id), search),
  );
  return { page, title: pageTitle(args.request, (t) => t('materials.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = campaignIdOf(args);
  const form = await parseForm(args.request, lookSchema);
  if (!form.ok) return invalid(form);
  const { version, ...document } = form.value;
  const saved = await withTenant(member, async (tx) => {
    const campaign = await getCampaign(tx, member, id);
    if (!mayEdit(member, campaign)) return 'wrong-state';
    const edited = await editCampaign(tx, member, { id, version, change: {}, document: { look: document } });
    return edited.ok ? 'ok' : edited.error;
  });
  if (saved === 'not-found') throw notFound();
  if (saved === 'forbidden') throw forbidden();
  if (saved !== 'ok') return invalid({ errors: { design: saved }, values: form.values });
  return redirectWithToast(`${doorPath(member)}/campaigns/${id}/materials`, 'materials.region.saved');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CampaignMaterialsRoute() {
  return (
    <CampaignMaterialsView
      page={useLoaderData<typeof loader>().page}
      reply={useActionData<typeof action>()}
    />
  );
}
