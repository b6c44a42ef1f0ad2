import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { OccasionLine, OccasionsPage } from '~/flows/year/read-occasions.server';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { MarkShape } from './occasion-mark';

type Mark = OccasionLine['mark'];

const marks: Mark[] = ['holiday', 'memorial', 'international', 'library'];

function CampaignMark({ line, bare }: { line: OccasionLine; bare?: boolean }) {
  const t = useTranslations();
  if (!line.campaign) {
    return (
      <>
        {line.template
          ? t('occasions.hasTemplate', { title: line.template })
          : line.create
            ? t('occasions.noCampaign')
            : null}
      </>
    );
  }
  const { title, state, to } = line.campaign;
  const words = t('occasions.campaign', { title });
  return (
    <>
      {to ? <Link to={to}>{words}</Link> : words}
      {bare ? null : `: ${t(`states.campaign.${state}`).toLocaleLowerCase('lt')}`}
    </>
  );
}

function Soon({ line }: { line: OccasionLine }) {
  const t = useTranslations();
  const state = line.campaign?.state;
  return (
    <li>
      <div className="d">
        {line.day}
        <small>{line.under}</small>
      </div>
      <div className="stack-s">
        <p>{line.title}</p>
        <p className="meta">
          {[line.range, line.away].filter(Boolean).join(' · ')}
          <br />
          <CampaignMark line={line} bare />
        </p>
        {state || line.startNow || line.create ? (
          <div className="row">
            {state ? <Chip {...stateMarks.campaign[state]}>{t(`states.campaign.${state}`)}</Chip> : null}
            {line.startNow ? (
              <Chip tone="wait" icon="clock">
                {t('occasions.startNow')}
              </Chip>
            ) : null}
            {line.create ? (
              <ButtonLink slim to={line.create} aria-label={t('occasions.createFor', { title: line.title })}>
                {t('occasions.createCampaign')}
              </ButtonLink>
            ) : null}
          </div>
        ) : null}
      </div>
    </li>
  );
}

function Month({ month }: { month: OccasionsPage['months'][number] }) {
  const t = useTranslations();
  const id = `m-${month.id}`;
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        {month.title} <small>{t('counts.occasions', { n: month.lines.length })}</small>
      </h3>
      <ol className="occ">
        {month.lines.map((line) => (
          <li key={line.id}>
            <span className="d">{line.day}</span>
            <MarkShape mark={line.mark} />
            <span>
              {line.title} <span className="vh">({t(`occasions.marks.${line.mark}`)})</span>
              <span className="camp">
                <CampaignMark line={line} />{' '}
                {line.create && line.template ? (
                  <Link
                    className="no-print"
                    to={line.create}
                    aria-label={t('occasions.createFor', { title: line.title })}
                  >
                    {t('occasions.createCampaign')}
                  </Link>
                ) : null}
              </span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function OccasionsView({ page }: { page: OccasionsPage }) {
  const t = useTranslations('occasions');
  if (page.counts.n === 0 && page.undated.length === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <>
            {t('sentence', page.counts)} {t('sentenceCampaigns', page.counts)}
          </>
        }
        action={
          page.year ? (
            <ButtonLink to={page.year} icon="calendar">
              {t('toYear')}
            </ButtonLink>
          ) : null
        }
      />
      <div className="stack-l">
        <Sheet title={t('soon')}>
          <ol className="days">
            {page.soon.map((line) => (
              <Soon key={line.id} line={line} />
            ))}
          </ol>
        </Sheet>
        <Section title={t('all')} aside={<span className="meta no-print">{t('printHint')}</span>}>
          <ul className="legend" aria-label={t('marksLabel')}>
            {marks.map((mark) => (
              <li key={mark}>
                <MarkShape mark={mark} />
                {t(`marks.${mark}`)}
              </li>
            ))}
          </ul>
          <div className="months gap-m">
            {page.months.map((month) => (
              <Month key={month.id} month={month} />
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
    </>
  );
}
