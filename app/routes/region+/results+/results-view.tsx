import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Figures } from '~/flows/results/read-figures.server';
import type { ResultsPage } from '~/flows/results/read-results.server';
import { useFormats } from '~/i18n/use-formats';
import { GoalBar } from '~/ui/bars';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { EmptyState, Section, Sheet } from '~/ui/page';
import { CloseCampaign, type CloseReply } from '../campaign+/close-campaign';
import { PlacesFigure, Quotes, WeeksFigure } from './figures-view';
import { AllNumbers, ParticipantBars, SumsTable } from './results-tables';

const namesShown = 6;

/** The sums in a sentence, with the goal. */
export function ResultsSentence({ page }: { page: Pick<ResultsPage, 'total' | 'reported' | 'goal'> }) {
  const t = useTranslations('results');
  const formats = useFormats();
  const { total, goal, reported } = page;
  if (!total) return <p className="lead">{t('overview.tooFew', { n: reported })}</p>;
  const short = goal === null ? 0 : goal - total.participants;
  return (
    <div className="stack-s">
      <p className="lead">
        {t('overview.sentence', { n: reported, events: total.events, participants: total.participants })}{' '}
        {goal === null
          ? null
          : short > 0
            ? t('overview.goalMissing', { n: formats.number(short) })
            : t('overview.goalReached')}
      </p>
      <GoalPicture page={page} />
    </div>
  );
}

/** How far from the goal; nothing without one, or while the sum may not be shown. */
export function GoalPicture({ page: { total, goal } }: { page: Pick<ResultsPage, 'total' | 'goal'> }) {
  const t = useTranslations('results');
  const formats = useFormats();
  if (goal === null || !total) return null;
  const numbers = { n: formats.number(total.participants), goal: formats.number(goal) };
  return (
    <GoalBar
      value={total.participants}
      goal={goal}
      label={t('overview.goalLabel', numbers)}
      goalLabel={t('goal', { n: numbers.goal })}
    />
  );
}

function Missing({ page, problem }: { page: ResultsPage; problem: string | undefined }) {
  const t = useTranslations('results.overview');
  const formats = useFormats();
  const named = (names: string[]) =>
    names.length <= namesShown + 1
      ? formats.list(names)
      : t('andMore', { names: names.slice(0, namesShown).join(', '), n: names.length - namesShown });
  const { libraries, schools } = page.missing;
  if (page.state !== 'open' || libraries.length + schools.length === 0) return null;
  return (
    <Sheet title={t('missing')}>
      <ul className="names">
        {libraries.length > 0 ? <li>{t('missingLibraries', { names: named(libraries) })}</li> : null}
        {schools.length > 0 ? <li>{t('missingSchools', { names: named(schools) })}</li> : null}
      </ul>
      <p className="meta">{t('missingUntil', { date: formats.day(page.reportBy) })}</p>
      {problem ? (
        <Note tone="stop" icon="stop">
          <span role="alert">{problem}</span>
        </Note>
      ) : null}
      {page.remindable > 0 ? (
        <Form method="post">
          <Button look="main" wide icon="bell" name="intent" value="remind">
            {t('remind', { n: page.remindable })}
          </Button>
        </Form>
      ) : (
        <p className="meta">{t('nobodyToRemind')}</p>
      )}
    </Sheet>
  );
}

type ResultsViewProps = {
  page: ResultsPage;
  figures: Figures;
  base: string;
  reply: CloseReply | undefined;
  intent?: string;
};

export function ResultsView({ page, figures, base, reply, intent }: ResultsViewProps) {
  const t = useTranslations('results');
  const summary = useTranslations('summary');
  const owing = page.missing.libraries.length + page.missing.schools.length;
  const bars = page.rows.some((row) => row.kind !== 'school_library');
  return (
    <div className="stack-l gap-m">
      {page.reported === 0 ? (
        <EmptyState level={2} title={t('overview.none')}>
          {t('overview.noneText')}
        </EmptyState>
      ) : (
        <ResultsSentence page={page} />
      )}
      {reply?.problem && page.state !== 'open' ? (
        <Note tone="stop" icon="stop">
          <span role="alert">{reply.problem}</span>
        </Note>
      ) : null}
      {page.closedNote ? (
        <Note icon="idea">
          <b>{t('overview.lesson')}.</b> {page.closedNote}
        </Note>
      ) : null}
      <div className="row">
        <ButtonLink icon="download" reloadDocument to={`${base}/results.xlsx`}>
          {t('download')}
        </ButtonLink>
        <ButtonLink icon="download" reloadDocument to={`${base}/summary.pdf`}>
          {summary('files.pdf')}
        </ButtonLink>
        <ButtonLink icon="print" to={`${base}/summary`}>
          {t('print')}
        </ButtonLink>
      </div>
      <div className={page.canClose || (page.state === 'open' && owing > 0) ? 'mc' : 'measure'}>
        <div className="stack-l">
          {page.reported > 0 && page.total ? (
            <Section title={t('overview.sums')}>
              <SumsTable groups={page.groups} total={page.total} />
            </Section>
          ) : null}
          {page.total ? (
            <>
              <PlacesFigure figures={figures} />
              <WeeksFigure figures={figures} />
            </>
          ) : null}
          <Quotes quotes={figures.quotes} />
          {bars ? (
            <Section title={summary('single')}>
              <div className="stack">
                <ParticipantBars rows={page.rows} />
                {page.hides.privately > 0 ? (
                  <p className="meta">
                    {t('overview.hidesNote', { n: page.hides.privately, joined: page.hides.joined })}
                  </p>
                ) : null}
                <details>
                  <summary>{t('overview.allNumbers')}</summary>
                  <AllNumbers rows={page.rows} />
                </details>
              </div>
            </Section>
          ) : null}
        </div>
        <div className="stack-l">
          <Missing page={page} problem={intent === 'remind' ? reply?.problem : undefined} />
          {page.canClose ? (
            <CloseCampaign
              thanked={page.thanked}
              missing={owing}
              reply={intent === 'remind' ? undefined : reply}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
