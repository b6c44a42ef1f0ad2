import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { anyone } from '~/auth/guards.server';
import { pageTitle } from '~/i18n/page-title.server';
import { CheckList } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { PublicShell } from '~/ui/shell';

export function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = anyone(args);
  return { title: pageTitle(args.request, (t) => t('privacy.access.title')), visitor: sessionHash === null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

const works = ['canKeys', 'canReader', 'canZoom', 'canScript'] as const;
const gaps = ['gapPoster', 'gapMap', 'gapPeople'] as const;

export default function Accessibility() {
  const t = useTranslations('privacy.access');
  const { visitor } = useLoaderData<typeof loader>();
  return (
    <PublicShell locale={useLocale()} currentPath="/accessibility" signIn={visitor}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack-l">
        <Section title={t('how')}>
          <p className="measure">{t('howText')}</p>
        </Section>
        <Section title={t('can')}>
          <CheckList items={works.map((key) => ({ id: key, ok: true, children: t(key) }))} />
        </Section>
        <Section title={t('gaps')}>
          <ul className="stack-s">
            {gaps.map((gap) => (
              <li key={gap}>{t(gap)}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('contact')}>
          <p className="measure">{t('contactText')}</p>
        </Section>
        <p className="meta">{t('version')}</p>
      </div>
    </PublicShell>
  );
}
