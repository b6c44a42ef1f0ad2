import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupYearPage } from '~/flows/group-year/read-year.server';
import { Bars } from '~/ui/bars';
import { ButtonLink } from '~/ui/button';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { MeetingChip } from '../meetings+/meeting-chip';
import { YearPeople } from './year-people';

type Props = { page: GroupYearPage };

/** At most as many bars as can be read at a glance: the last meetings of the year. */
const pictured = 6;

export function YearView({ page }: Props) {
  const t = useTranslations('groupYear');
  const { sums, meetings, base, year } = page;
  return (
    <div className="stack-l gap-m">
      <div className="stack-s">
        <div className="head">
          <h2>{t('yearOf', { year: String(year) })}</h2>
          <p className="row no-print">
            {page.before ? (
              <Link to={`${base}/year?year=${page.before}`}>
                {t('yearOf', { year: String(page.before) })}
              </Link>
            ) : null}
            {page.after ? (
              <Link to={`${base}/year?year=${page.after}`}>{t('yearOf', { year: String(page.after) })}</Link>
            ) : null}
          </p>
        </div>
        <p className="lead">
          {t('heldSentence', { held: sums.held, ahead: sums.ahead })}{' '}
          {sums.share === null ? null : t('shareSentence', { share: sums.share })}{' '}
          {sums.decisions > 0 ? t('decisionsSentence', { decisions: sums.decisions, done: sums.done }) : null}
        </p>
      </div>
      {meetings.length === 0 ? (
        <EmptyState title={t('noMeetings')}>{t('noMeetingsText')}</EmptyState>
      ) : (
        <Meetings page={page} />
      )}
      {page.people.length > 0 ? <YearPeople page={page} /> : null}
      <p className="row no-print">
        <ButtonLink slim icon="download" reloadDocument to={`${base}/year.xlsx?year=${year}`}>
          {t('book')}
        </ButtonLink>
        <Link to={`${base}/handover`}>{t('toHandover')}</Link>
      </p>
    </div>
  );
}

function Meetings({ page: { meetings } }: Props) {
  const t = useTranslations('groupYear');
  const held = meetings.filter((one) => one.attended !== null).slice(-pictured);
  const most = Math.max(0, ...held.map((one) => one.asked));
  return (
    <>
      {held.length > 1 ? (
        <Section title={t('attendance')}>
          <div className="stack-s">
            <p className="meta">{t('attendanceNote', { n: most })}</p>
            <Bars
              caption={t('attendance')}
              head={t('meeting')}
              series={[{ id: 'came', label: t('cameOf'), max: most }]}
              rows={held.map((one) => ({ id: one.id, label: one.short, values: [one.attended ?? 0] }))}
            />
          </div>
        </Section>
      ) : null}
      <Section title={t('meetings')}>
        <DataTable
          caption={t('meetings')}
          rows={meetings}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'title',
              label: t('meeting'),
              kind: 'heading',
              cell: (row) => (
                <>
                  <Link to={row.to}>{row.title}</Link>
                  <span className="under meta">{row.day}</span>
                </>
              ),
            },
            {
              id: 'came',
              label: t('came'),
              kind: 'number',
              cell: (row) =>
                row.attended === null ? t('notYet') : t('of', { n: row.attended, all: row.asked }),
            },
            {
              id: 'state',
              label: t('state'),
              cell: (row) => <MeetingChip state={row.state} />,
            },
          ]}
        />
      </Section>
    </>
  );
}
