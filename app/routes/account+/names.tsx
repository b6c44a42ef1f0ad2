import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { withIdentity } from '@sklaida/db/tenancy';
import { suggestPersonForms, todayIn } from '@sklaida/kernel';
import { confirmOwnNames, readOwnNames } from '@sklaida/people/server';
import { z } from 'zod';
import { requirePerson } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { invalid, parseForm } from '~/http/form';
import { redirectWithToast } from '~/http/toast';
import { timeZone } from '~/i18n/locale';
import { pageTitle } from '~/i18n/page-title.server';
import { NamesView } from './names-view';

const form = z.string().trim().max(160);
const namesSchema = z.object({
  vocative: form,
  vocative_full: form,
  genitive: form,
  dative: form,
  accusative: form,
});

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const own = await withIdentity(args.context.database, (tx) => readOwnNames(tx, sessionHash));
  if (!own) throw notFound();
  const suggested = suggestPersonForms(own);
  const anew = new URL(args.request.url).searchParams.has('anew');
  const kept = own.confirmedAt ? emptied(own.forms) : own.forms;
  return {
    name: `${own.firstName} ${own.lastName}`,
    forms: anew ? suggested.forms : { ...suggested.forms, ...kept },
    sure: suggested.sure,
    confirmedOn: own.confirmedAt ? todayIn(timeZone, own.confirmedAt) : null,
    title: pageTitle(args.request, (t) => t('forms.title')),
  };
}

/** What was left empty on purpose stays empty. */
const emptied = (forms: Partial<z.infer<typeof namesSchema>>) => ({
  vocative: '',
  vocative_full: '',
  genitive: '',
  dative: '',
  accusative: '',
  ...forms,
});

export async function action(args: ActionFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const parsed = await parseForm(args.request, namesSchema);
  if (!parsed.ok) return invalid(parsed);
  await withIdentity(args.context.database, (tx) => confirmOwnNames(tx, sessionHash, parsed.value));
  return redirectWithToast('/account/names', 'forms.own.saved');
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Names() {
  return <NamesView {...useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
