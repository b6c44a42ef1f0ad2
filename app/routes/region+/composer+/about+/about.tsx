import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { type ClientActionFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/auth/guards.server';
import { saveOrStay } from '~/routes/b.$library+/campaigns+/texts+/offline-save';
import { compose } from '../actions.server';
import { unlessSavedByItself } from '../again';
import { benchOf } from '../bench.server';
import { saveCard, saveTheme } from './about-actions.server';
import { aboutPage } from './about-page.server';
import { AboutView } from './about-view';

export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args, 'campaign:write');
  return aboutPage(args, member);
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

export default function ComposerAbout() {
  return <AboutView page={useLoaderData<typeof loader>()} reply={useActionData<typeof action>()} />;
}
