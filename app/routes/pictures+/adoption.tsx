import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { useTranslations } from 'use-intl';
import { requireMember } from '~/auth/guards.server';
import { readStanding } from '~/flows/adoptions/read-adoption.server';
import { readPictures } from '~/flows/materials/read-pictures.server';
import { notFound } from '~/http/errors';
import { pageTitle } from '~/i18n/page-title.server';
import { PageHead } from '~/ui/page';
import { answerPictures } from './reply.server';
import { PicturesView } from './view';

/** A library's own photographs for its part in a campaign. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const mayAdd = member.permissions.has('adoption:edit');
  const read = await withTenant(member, async (tx) => {
    const adoption = await readStanding(tx, member, args.params.adoption);
    if (!adoption) return null;
    const page = await readPictures(tx, member, { kind: 'adoption', id: adoption.id }, mayAdd);
    return { page, campaign: adoption.campaignTitle, to: `/b/${member.door.slug}/campaigns/${adoption.id}` };
  });
  if (!read) throw notFound();
  return { ...read, title: pageTitle(args.request, (t) => t('materials.photos.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'adoption:edit');
  const adoption = await withTenant(member, (tx) => readStanding(tx, member, args.params.adoption));
  if (!adoption) throw notFound();
  const to = `/b/${member.door.slug}/campaigns/${adoption.id}/pictures`;
  return answerPictures(args, member, { kind: 'adoption', id: adoption.id }, to);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function AdoptionPictures() {
  const { page, campaign, to } = useLoaderData<typeof loader>();
  const t = useTranslations('materials');
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[
          { to, label: campaign },
          { to: `${to}/materials`, label: t('title') },
          { label: t('photos.title') },
        ]}
        title={t('photos.title')}
        lead={t('photos.lead')}
      />
      <PicturesView page={page} reply={useActionData<typeof action>()} />
    </div>
  );
}
