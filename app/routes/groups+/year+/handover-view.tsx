import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { HandoverPage } from '~/flows/group-year/read-handover.server';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Section } from '~/ui/page';

type Line = { id: string; title: string; to?: string; who?: string; day?: string | null; late?: boolean };
const kinds = [
  'decisions',
  'minutes',
  'meetings',
  'ballots',
  'sides',
  'threads',
  'topics',
  'series',
] as const;
/** Those whose day is the last one. */
const dated = new Set<string>(['decisions', 'ballots', 'sides']);

/** Everything open in the group, on one page to hand over and to print. */
export function HandoverView({ page }: { page: HandoverPage }) {
  const t = useTranslations('groupYear');
  const held = kinds.flatMap((kind) =>
    page[kind].length > 0 ? [{ kind, lines: page[kind] as Line[] }] : [],
  );
  const open = held.reduce((all, one) => all + one.lines.length, 0);
  return (
    <div className="stack-l gap-m">
      <div className="stack-s">
        <h2>{t('handover')}</h2>
        <p className="lead">{t('handoverSentence', { n: open, day: page.today })}</p>
        <p className="meta">
          {t('ledBy', { names: page.leads.join(', ') })} {t('sits', { n: page.people })}
        </p>
        {page.mayLead ? (
          <p className="no-print">
            <ButtonLink to={`${page.base}/members`}>{t('handOver')}</ButtonLink>
          </p>
        ) : null}
      </div>
      {held.map(({ kind, lines }) => (
        <Section key={kind} title={t(`open.${kind}`)}>
          <ul className="course">
            {lines.map((one) => (
              <li key={one.id}>
                {one.to ? <Link to={one.to}>{one.title}</Link> : one.title}
                <span className="under meta">
                  {[one.who, one.day && dated.has(kind) ? t('until', { day: one.day }) : one.day]
                    .filter(Boolean)
                    .join(' · ')}
                  {one.late ? (
                    <>
                      {' '}
                      <Chip tone="stop" icon="warn">
                        {t('late')}
                      </Chip>
                    </>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {page.charter ? (
        <Section title={t('charter')}>
          <p className="notes-text">{page.charter}</p>
        </Section>
      ) : null}
    </div>
  );
}
