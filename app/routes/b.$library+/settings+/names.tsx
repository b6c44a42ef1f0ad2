import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { suggestForms, suggestLibraryForms, todayIn } from '@sklaida/kernel';
import { municipalityForms } from '@sklaida/people';
import { confirmLibraryNames, getLibraryNames } from '@sklaida/people/server';
import { requireMember } from '~/auth/guards.server';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { namesSchema } from './names-schema.server';
import { LibraryNamesView } from './names-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  const { tenant } = member.entered;
  const own = await withTenant(member, (tx) => getLibraryNames(tx, tenant.id));
  const suggested = suggestLibraryForms(own.name);
  const asked = new URL(args.request.url).searchParams;
  const anew = asked.has('anew');
  const municipality = tenant.municipality ? municipalityForms(tenant.municipality) : null;
  const wished = asked.get('town')?.trim().slice(0, 120);
  const known = own.townForms.nominative ?? municipality?.centre.nominative ?? '';
  const town = suggestForms(wished || known, 'place');
  return {
    forms: { ...suggested.forms, ...(anew ? {} : own.forms), nominative: own.name },
    town: { ...town, ...(anew || wished ? {} : own.townForms) },
    townConfirmed: own.townForms.nominative !== undefined,
    sure: suggested.sure,
    confirmedOn: own.confirmedAt ? todayIn(timeZone, own.confirmedAt) : null,
    municipality: municipality?.name ?? null,
    page: `/b/${member.door.slug}/settings/names`,
    title: pageTitle(args.request, (t) => t('forms.library.title')),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'library:edit');
  const parsed = await parseForm(args.request, namesSchema);
  if (!parsed.ok) return invalid(parsed);
  const typed = parsed.value;
  const outcome = await withTenant(member, (tx) =>
    confirmLibraryNames(tx, {
      forms: typed,
      townForms: {
        nominative: typed.townNominative,
        genitive: typed.townGenitive,
        dative: typed.townDative,
        accusative: typed.townAccusative,
        instrumental: typed.townInstrumental,
        locative: typed.townLocative,
        vocative: typed.townVocative,
      },
    }),
  );
  const said = outcome === 'changed' ? 'saved' : 'unchanged';
  return redirectWithToast(`/b/${member.door.slug}/settings/names`, `forms.library.${said}`);
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function LibraryNames() {
  return <LibraryNamesView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
