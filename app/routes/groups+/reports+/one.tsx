import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireGroup } from '~/auth/guards.server';
import { readSide } from '~/flows/sides/read-side.server';
import { sidesPath } from '~/flows/sides/side-paths.server';
import { steerSide } from '~/flows/sides/steer-side.server';
import { forbidden, notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { sideStepSchema } from './form.server';
import { SideView } from './one-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireGroup(args, 'group:read');
  const view = { id: args.params.side, locale: readLocale(args.request), now: new Date() };
  const page = await withTenant(member, (tx) => readSide(tx, member, view));
  return { page, title: pageTitle(args.request, page.title) };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireGroup(args, 'group:lead');
  if (!member.rights.has('group:write')) throw forbidden();
  const form = await parseForm(args.request, sideStepSchema);
  if (!form.ok) return invalid(form);
  const id = args.params.side;
  const step = form.value.intent;
  const done = await steerSide(member, { id, step, origin: args.context.origin });
  if (!done.ok) throw notFound();
  const to = `${sidesPath(member.group)}/${id}`;
  return redirectWithToast(to, `sides.toast.${step}`, { n: done.value.letters });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function SideRoute() {
  return <SideView page={useLoaderData<typeof loader>().page} />;
}
