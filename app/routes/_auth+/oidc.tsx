import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { requireFresh } from '~/auth/fresh.server';
import { anyone } from '~/auth/guards.server';
import { startProvider } from '~/auth/oidc.server';
import { notFound } from '~/http/errors';
import { safePath } from '~/http/safe-path';
import { oidcProviders } from '~/server/env.server';
import { Door } from './door';
import { doorData } from './door-data.server';

const providerOf = (id: string | undefined) => oidcProviders().find((one) => one.id === id);

export function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const provider = providerOf(args.params.provider);
  if (!provider) throw notFound();
  return { ...doorData(args.request, provider.name), name: provider.name };
}

/**
 * Forms may lead to our own addresses only, so this does not redirect: it answers with a page that goes on by itself. Begun by a form
 * and not by a link, so that no foreign page can begin it for somebody.
 */
export async function action(args: ActionFunctionArgs) {
  anyone(args);
  const provider = providerOf(args.params.provider);
  if (!provider) throw notFound();
  const form = await args.request.formData();
  const personId =
    form.get('intent') === 'link' ? (await requireFresh(args, '/account/security')).personId : null;
  const begun = await startProvider(args.context, provider, { to: safePath(form.get('to')), personId });
  if (!begun.ok)
    return redirect(`${begun.linking ? '/account/security' : '/sign-in'}?problem=${begun.problem}`, 303);
  const headers = { 'Set-Cookie': begun.setCookie, Refresh: `0; url=${begun.url}` };
  return data({ url: begun.url }, { headers });
}

export const headers: HeadersFunction = ({ actionHeaders }) => {
  const refresh = actionHeaders?.get('Refresh');
  return new Headers(refresh ? { Refresh: refresh } : {});
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
];

export default function Provider() {
  const { name, today, demo } = useLoaderData<typeof loader>();
  const url = useActionData<typeof action>()?.url;
  const t = useTranslations('auth');
  return (
    <Door today={today} demo={demo} heading={name} lead={t('lead')}>
      <div className="sheet stack">
        <p>{t('goingTo', { name })}</p>
        <a className="btn main wide" href={url ?? '/sign-in'}>
          {url ? t('goOn') : t('link.toSignIn')}
        </a>
      </div>
    </Door>
  );
}
