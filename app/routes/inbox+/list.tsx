import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requirePerson } from '~/auth/guards.server';
import { readInbox } from '~/flows/screens/read-inbox.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { InboxView } from './list-view';

export async function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = await requirePerson(args);
  const locale = readLocale(args.request);
  const page = translatorFor(locale, 'inbox')('title');
  return {
    title: translatorFor(locale, 'shell')('title', { page }),
    inbox: await readInbox(args.context, sessionHash, { locale, now: new Date() }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

export default function InboxPage() {
  return <InboxView inbox={useLoaderData<typeof loader>().inbox} />;
}
