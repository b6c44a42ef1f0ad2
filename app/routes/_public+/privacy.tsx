import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { anyone } from '~/auth/guards.server';
import { pageTitle } from '~/i18n/page-title.server';
import { PageHead, Section } from '~/ui/page';
import { PublicShell } from '~/ui/shell';

export function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = anyone(args);
  return { title: pageTitle(args.request, (t) => t('privacy.notice.title')), visitor: sessionHash === null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

const parts = ['who', 'what', 'not', 'why', 'long', 'whom', 'rights'] as const;

export default function Privacy() {
  const t = useTranslations('privacy.notice');
  const { visitor } = useLoaderData<typeof loader>();
  return (
    <PublicShell locale={useLocale()} currentPath="/privacy" signIn={visitor}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack-l">
        {parts.map((part) => (
          <Section key={part} title={t(part)}>
            <p className="measure">{t(`${part}Text`)}</p>
          </Section>
        ))}
        <p>
          <Link to="/account/data">{t('mine')}</Link>
        </p>
        <p className="meta">{t('version')}</p>
      </div>
    </PublicShell>
  );
}
