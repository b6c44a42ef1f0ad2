import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useLocale, useTranslations } from 'use-intl';
import { anyone } from '~/auth/guards.server';
import { readLocale } from '~/i18n/locale.server';
import { translatorFor } from '~/i18n/messages.server';
import { PageHead, Section } from '~/ui/page';
import { PublicShell } from '~/ui/shell';

export function loader(args: LoaderFunctionArgs) {
  const { sessionHash } = anyone(args);
  const locale = readLocale(args.request);
  const page = translatorFor(locale, 'help')('title');
  return { title: translatorFor(locale, 'shell')('title', { page }), visitor: sessionHash === null };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? 'Sklaida' }];

const steps = ['decide', 'place', 'texts', 'approve', 'publish'] as const;
const troubles = ['password', 'lost', 'two', 'ask'] as const;

export default function Help() {
  const t = useTranslations('help');
  const { visitor } = useLoaderData<typeof loader>();
  return (
    <PublicShell locale={useLocale()} currentPath="/help" signIn={visitor}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack-l">
        <Section title={t('adopt.heading')}>
          <div className="stack-s">
            <p>{t('adopt.lead')}</p>
            <ol className="days">
              {steps.map((step, index) => (
                <li key={step}>
                  <div className="d">{index + 1}</div>
                  <p>{t(`adopt.${step}`)}</p>
                </li>
              ))}
            </ol>
          </div>
        </Section>
        <Section title={t('school.heading')}>
          <p>{t('school.text')}</p>
        </Section>
        <Section title={t('results.heading')}>
          <p>{t('results.text')}</p>
        </Section>
        <Section title={t('trouble.heading')}>
          <ul className="stack-s">
            {troubles.map((trouble) => (
              <li key={trouble}>{t(`trouble.${trouble}`)}</li>
            ))}
          </ul>
        </Section>
      </div>
    </PublicShell>
  );
}
