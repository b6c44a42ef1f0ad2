import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findTemplate } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import { requireMember } from '~/auth/guards.server';
import { readPictures } from '~/flows/materials/read-pictures.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { notFound } from '~/http/errors';
import { pageTitle } from '~/i18n/page-title.server';
import { PageHead } from '~/ui/page';
import { answerPictures } from './reply.server';
import { PicturesView } from './view';

/** The photographs of a template: every campaign made from it shows them. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:read');
  const id = args.params.template;
  if (!isUuid(id)) throw notFound();
  const { tenant, scopes } = member.entered;
  const read = await withTenant(member, async (tx) => {
    const template = await findTemplate(tx, { scopes, id });
    if (!template) return null;
    const mayAdd = template.tenantId === tenant.id && member.permissions.has('campaign:write');
    return {
      page: await readPictures(tx, member, { kind: 'template', id }, mayAdd),
      template: template.title,
    };
  });
  if (!read) throw notFound();
  const to = `${doorPath(member)}/templates/${id}`;
  return { ...read, to, title: pageTitle(args.request, (t) => t('materials.photos.title')) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const id = args.params.template;
  if (!isUuid(id)) throw notFound();
  return answerPictures(
    args,
    member,
    { kind: 'template', id },
    `${doorPath(member)}/templates/${id}/pictures`,
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function TemplatePictures() {
  const { page, template, to } = useLoaderData<typeof loader>();
  const t = useTranslations('materials.photos');
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[{ to, label: template }, { label: t('title') }]}
        title={t('title')}
        lead={t('lead')}
      />
      <PicturesView page={page} reply={useActionData<typeof action>()} />
    </div>
  );
}
