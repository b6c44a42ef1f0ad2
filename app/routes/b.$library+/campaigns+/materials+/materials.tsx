import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { askForPack } from '~/flows/materials/pack-materials.server';
import { materialsWait, readMaterials } from '~/flows/materials/read-materials.server';
import { notFound } from '~/http/errors';
import { pageTitle } from '~/i18n/page-title.server';
import { materialsPage, readPack } from './materials-data.server';
import { MaterialsView } from './materials-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'adoption:read');
  const search = new URL(args.request.url).searchParams;
  const read = await withTenant(member, async (tx) => {
    const found = await readMaterials(tx, member, args.params.adoption, search);
    return found && { found, pack: await readPack(tx, member, args.context.filesDir, search.get('pack')) };
  });
  if (!read) throw notFound();
  const title = pageTitle(
    args.request,
    (t) => `${t('materials.title')} – ${read.found.adoption.campaignTitle}`,
  );
  return { title, page: materialsPage(read.found, member, search), pack: read.pack };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'comment:write');
  const form = await args.request.formData();
  const search = new URLSearchParams();
  for (const name of ['design', 'ink', 'grey', 'picture'])
    if (typeof form.get(name) === 'string') search.set(name, String(form.get(name)).slice(0, 64));
  const pack = await withTenant(member, async (tx) => {
    const found = await readMaterials(tx, member, args.params.adoption, search);
    if (!found) throw notFound();
    if (materialsWait(found)) return null;
    const photograph = found.images.find((one) => one.id === search.get('picture')) ?? null;
    return askForPack(tx, member, found, photograph);
  });
  if (pack) search.set('pack', pack);
  const here = `/b/${member.entered.tenant.slug}/campaigns/${args.params.adoption}/materials`;
  return redirect(`${here}?${search}${pack ? '#pack' : ''}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function MaterialsRoute() {
  return <MaterialsView {...useLoaderData<typeof loader>()} />;
}
