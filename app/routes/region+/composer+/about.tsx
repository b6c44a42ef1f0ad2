import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { withTenant } from '@sklaida/db/tenancy';
import { requireMember } from '~/auth/guards.server';
import { themePlaces } from '~/flows/document-changes';
import { occasionOptions, openComposer } from '~/flows/read-composer.server';
import { saveOrStay } from '~/routes/b.$library+/campaigns+/offline-save';
import { saveCard, saveTheme } from './about-actions.server';
import { AboutView } from './about-view';
import { compose } from './actions.server';
import { unlessSavedByItself } from './again';
import { benchOf } from './bench.server';
import { aboutStored } from './parts.server';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const { document, template, shared } = await openComposer(args, member, 'about');
  return {
    ...shared,
    theme: document.theme,
    places: themePlaces(document),
    about: aboutStored(document),
    card: {
      version: String(template.version),
      title: template.title,
      occasionId: template.occasionId ?? '',
      leadDays: String(template.leadDays),
    },
    occasions: await withTenant(member, (tx) => occasionOptions(tx, args, member)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  const bench = benchOf(args, member, '');
  const sent = await args.request.formData();
  switch (sent.get('intent')) {
    case 'theme':
      return saveTheme(bench, sent);
    case 'card':
      return saveCard(bench, sent);
    default:
      return compose(bench, sent);
  }
}

export const clientAction = (args: ClientActionFunctionArgs) => saveOrStay(args);
export const shouldRevalidate = unlessSavedByItself;
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.docTitle ?? 'Sklaida' }];
export type AboutPage = Awaited<ReturnType<typeof loader>>;

export default function ComposerAbout() {
  return <AboutView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
