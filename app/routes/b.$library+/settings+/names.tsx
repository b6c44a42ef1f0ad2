import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { todayIn, suggestLibraryForms } from '@sklaida/kernel';
import { municipalityForms } from '@sklaida/people';
import { confirmLibraryNames, readLibraryNames } from '@sklaida/people/server';
import { z } from 'zod';
import { requireMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { LibraryNamesView } from './names-view';

const form = z.string().trim().min(1).max(300);
const namesSchema = z.object({
  genitive: form,
  dative: form,
  accusative: form,
  instrumental: form,
  locative: form,
  vocative: form,
});

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  const { tenant } = member.entered;
  const own = await withTenant(member, (tx) => readLibraryNames(tx, tenant.id));
  if (!own) throw notFound();
  const suggested = suggestLibraryForms(own.name);
  const anew = new URL(args.request.url).searchParams.has('anew');
  return {
    forms: { ...suggested.forms, ...(anew ? {} : own.forms), nominative: own.name },
    sure: suggested.sure,
    confirmedOn: own.confirmedAt ? todayIn(timeZone, own.confirmedAt) : null,
    place: tenant.municipality ? municipalityForms(tenant.municipality) : null,
    page: `/b/${member.door.slug}/settings/names`,
    title: pageTitle(args.request, (t) => t('forms.library.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  const parsed = await parseForm(args.request, namesSchema);
  if (!parsed.ok) return invalid(parsed);
  const outcome = await withTenant(member, (tx) => confirmLibraryNames(tx, parsed.value));
  const said = outcome === 'changed' ? 'saved' : 'unchanged';
  return redirectWithToast(`/b/${member.door.slug}/settings/names`, `forms.library.${said}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibraryNames() {
  return <LibraryNamesView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
