import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { useTranslations } from 'use-intl';
import { requireMember } from '~/auth/guards.server';
import { campaignIdOf, getCampaign } from '~/flows/campaigns/read-campaign.server';
import { readPictures } from '~/flows/materials/read-pictures.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { pageTitle } from '~/i18n/page-title.server';
import { answerPictures } from './reply.server';
import { PicturesView } from './view';

/** The photographs of a campaign, for every library that takes part. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  const id = campaignIdOf(args);
  const page = await withTenant(member, async (tx) => {
    const campaign = await getCampaign(tx, member, id);
    const own = campaign.tenantId === member.entered.tenant.id;
    return readPictures(
      tx,
      member,
      { kind: 'campaign', id },
      own && member.permissions.has('campaign:write'),
    );
  });
  return { page, title: pageTitle(args.request, (t) => t('materials.photos.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = campaignIdOf(args);
  return answerPictures(
    args,
    member,
    { kind: 'campaign', id },
    `${doorPath(member)}/campaigns/${id}/pictures`,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function CampaignPictures() {
  const { page } = useLoaderData<typeof loader>();
  const t = useTranslations('materials.photos');
  return (
    <div className="stack gap-m">
      <p>
        {t('lead')} {t('leadRegion')}
      </p>
      <PicturesView page={page} reply={useActionData<typeof action>()} />
    </div>
  );
}
