import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { arrive } from '~/auth/arrive.server';
import { anyone } from '~/auth/guards.server';
import { enterByAdminLink } from '~/auth/platform.server';
import { pageTitle } from '~/i18n/page-title.server';
import { ButtonLink } from '~/ui/button';
import { PublicShell } from '~/ui/shell';
import { CommandLine } from './command-line';

/**
 * The operator copies this link from a terminal, so opening it signs in at once: no letter carries it, no mail scanner walks it.
 * Asking for the headers alone does not use it up.
 */
export async function loader(args: LoaderFunctionArgs) {
  anyone(args);
  const { request, context, params } = args;
  const title = pageTitle(request, (t) => t('platform.entering.title'));
  if (request.method === 'HEAD') return data({ problem: 'used' as const, title });
  const entered = await enterByAdminLink(args, params.link ?? '');
  if ('setCookie' in entered) throw arrive(request, context, entered, '/platform');
  return data({ problem: entered.problem, title }, { status: entered.problem === 'unknown' ? 404 : 410 });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title ?? 'Sklaida' },
  { name: 'robots', content: 'noindex' },
];

export default function EnterByLink() {
  const t = useTranslations('platform.entering');
  const { problem } = useLoaderData<typeof loader>();
  return (
    <PublicShell locale={useLocale()} currentPath={useLocation().pathname}>
      <div className="door">
        <div className="stack">
          <h1>{t('title')}</h1>
          <p className="lead">{t(problem)}</p>
        </div>
        <div className="sheet stack">
          <p>{t('again')}</p>
          <CommandLine />
          <ButtonLink wide to="/sign-in">
            {t('signIn')}
          </ButtonLink>
        </div>
      </div>
    </PublicShell>
  );
}
