import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { YearPage, YearPageLine } from '~/flows/year/read-year.server';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import { YearMonth } from './year-month';
import { YearPicture } from './year-picture';

function MissingLine({ line }: { line: YearPageLine }) {
  const t = useTranslations('year');
  const late = line.daysToWork <= 0;
  const details = [line.when, t('workBy', { day: line.workBy })];
  return (
    <li>
      <div className="d">
        {line.day}
        <small>{line.under}</small>
      </div>
      <div className="stack-s">
        <p>
          <strong>{line.title}</strong>
        </p>
        <p className="meta">
          {details.join(' · ')}
          {line.former ? (
            <>
              <br />
              {t('former', { title: line.former.title })}
            </>
          ) : null}
        </p>
        <div className="row">
          <Chip tone={late ? 'wait' : 'idle'} icon="clock">
            {late ? t('now', { n: -line.daysToWork }) : t('left', { n: line.daysToWork })}
          </Chip>
          {line.copy && line.former ? (
            <ButtonLink
              slim
              icon="copy"
              to={line.copy}
              aria-label={t('copyFor', { title: line.former.title })}
            >
              {t('copy')}
            </ButtonLink>
          ) : null}
          {line.create ? (
            <ButtonLink slim icon="plus" to={line.create} aria-label={t('createFor', { title: line.title })}>
              {t('create')}
            </ButtonLink>
          ) : null}
        </div>
      </div>
    </li>
  );
}

function Overlaps({ page }: { page: YearPage }) {
  const t = useTranslations('year');
  const states = useTranslations('states.campaign');
  if (page.overlaps.length === 0) return <p className="meta">{t('overlapsNone')}</p>;
  return (
    <>
      <ul className="overlaps">
        {page.overlaps.map((one) => (
          <li key={one.id}>
            <p>
              <Link to={one.first.to}>{t('campaign', { title: one.first.title })}</Link>
              <span className="meta"> · {states(one.first.state).toLocaleLowerCase('lt')}</span>
              <br />
              <Link to={one.second.to}>{t('campaign', { title: one.second.title })}</Link>
              <span className="meta"> · {states(one.second.state).toLocaleLowerCase('lt')}</span>
            </p>
            <p className="meta">
              <strong>{one.when}</strong>
              <br />
              {t('overlapLibraries', { n: one.libraries })}
            </p>
          </li>
        ))}
      </ul>
      <p className="meta gap-s no-print">{t('overlapsHint')}</p>
    </>
  );
}

export function YearView({ page }: { page: YearPage }) {
  const t = useTranslations('year');
  const occasions = useTranslations('occasions');
  return (
    <div className="yearpage">
      <PageHead
        crumbs={[{ to: `${page.base}/occasions`, label: occasions('title') }, { label: t('title') }]}
        title={t('heading', { year: String(page.year) })}
        lead={
          page.empty ? null : (
            <>
              {t('sentence', page.counts)} {t('parts', page.counts)}
            </>
          )
        }
        action={
          <nav className="row no-print" aria-label={t('years')}>
            {page.previous ? (
              <ButtonLink slim to={page.previous} rel="prev">
                {t('previous', { year: String(page.year - 1) })}
              </ButtonLink>
            ) : null}
            <ButtonLink slim to={page.next} rel="next">
              {t('next', { year: String(page.year + 1) })}
            </ButtonLink>
          </nav>
        }
      />
      {page.empty ? (
        <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
      ) : (
        <div className="stack-l">
          <Section
            title={t('picture')}
            className="wide-only"
            aside={<span className="meta no-print">{t('printHint')}</span>}
          >
            <YearPicture page={page} />
          </Section>
          <div className={page.missing.length > 0 ? 'two' : 'stack-l'}>
            <div className="no-print">
              {page.missing.length === 0 ? (
                <p className="meta">{t('missingNone')}</p>
              ) : (
                <Sheet title={t('missing')}>
                  <ol className="days">
                    {page.missing.map((line) => (
                      <MissingLine key={line.id} line={line} />
                    ))}
                  </ol>
                </Sheet>
              )}
            </div>
            <Section title={t('overlaps')} className="no-print">
              <Overlaps page={page} />
            </Section>
          </div>
          <Section title={t('all')}>
            <div className="months">
              {page.months.map((month) => (
                <YearMonth key={month.id} month={month} />
              ))}
            </div>
          </Section>
          {page.undated.length > 0 ? (
            <Section title={t('undated')}>
              <p className="meta">{t('undatedText')}</p>
              <ul className="names gap-s">
                {page.undated.map((one) => (
                  <li key={one.id}>{one.title}</li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
      )}
    </div>
  );
}
