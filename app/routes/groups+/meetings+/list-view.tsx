import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MeetingLine, MeetingsPage } from '~/flows/meetings/read-meetings.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { TextArea } from '~/ui/field';
import { DayList } from '~/ui/lists';
import { EmptyState, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { MeetingChip, meetingMarks } from './meeting-chip';
import { SeriesList } from './series-list';

type Reply = { errors: FieldErrors; values: FormValues } | undefined;
type Props = { page: MeetingsPage; reply: Reply };

export function MeetingsView({ page, reply }: Props) {
  return (
    <div className="two lanes gap-m">
      <div className="stack-l">
        <Coming page={page} />
        <Past rows={page.past} />
      </div>
      <div className="stack-l side">
        <Topics page={page} reply={reply} />
        <SeriesList page={page} />
      </div>
    </div>
  );
}

function Coming({ page: { coming, base, may } }: Pick<Props, 'page'>) {
  const t = useTranslations('meetings');
  const plan = may.lead ? (
    <ButtonLink look="main" slim icon="plus" to={`${base}/meetings/new`}>
      {t('new.do')}
    </ButtonLink>
  ) : undefined;
  const place = (one: MeetingLine) =>
    one.place
      ? [one.place, one.online ? t('list.online') : ''].join(' ').trim()
      : one.online
        ? t('list.onlyOnline')
        : '';
  return (
    <Section title={t('list.coming')} aside={plan}>
      {coming.length === 0 ? (
        <EmptyState title={t('list.noComing')}>
          {t(may.lead ? 'list.noComingLead' : 'list.noComingText')}
        </EmptyState>
      ) : (
        <DayList
          items={coming.map((one) => ({
            id: one.id,
            day: one.day,
            under: one.month,
            title: one.title,
            to: one.to,
            meta: [one.weekday, one.hours, place(one)].filter(Boolean).join(' · '),
            chip: { ...meetingMarks[one.state], label: t(`states.${one.state}`) },
          }))}
        />
      )}
    </Section>
  );
}

function Past({ rows }: { rows: MeetingLine[] }) {
  const t = useTranslations('meetings.list');
  return (
    <Section title={t('past')}>
      {rows.length === 0 ? (
        <p className="meta">{t('noPast')}</p>
      ) : (
        <DataTable
          caption={t('pastCaption')}
          rows={rows}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'what',
              label: t('what'),
              kind: 'heading',
              cell: (row) => <Link to={row.to}>{row.title}</Link>,
            },
            { id: 'when', label: t('when'), cell: (row) => row.when },
            {
              id: 'number',
              label: t('number'),
              cell: (row) =>
                row.number ? (
                  <Link to={`${row.to}/minutes`}>{t('nr', { n: row.number })}</Link>
                ) : (
                  t('noNumber')
                ),
            },
            {
              id: 'state',
              label: t('state'),
              kind: 'mark',
              cell: (row) => <MeetingChip state={row.state} />,
            },
          ]}
        />
      )}
    </Section>
  );
}

function Topics({ page, reply }: Props) {
  const t = useTranslations('meetings.list');
  const errors = useErrorTexts(reply?.errors);
  return (
    <Section title={t('topics')}>
      <div className="stack" id="topics">
        {page.topics.length === 0 ? (
          <p className="meta">{t('noTopics')}</p>
        ) : (
          <ul className="names">
            {page.topics.map((one) => (
              <li key={one.id}>
                {one.body}
                <span className="under meta">{one.personName}</span>
                {one.mine && page.may.write ? (
                  <Form method="post">
                    <input type="hidden" name="id" value={one.id} />
                    <Button
                      look="bare"
                      slim
                      name="intent"
                      value="untopic"
                      aria-label={t('topicBackOf', { body: one.body })}
                    >
                      {t('topicBack')}
                    </Button>
                  </Form>
                ) : null}
              </li>
            ))}
          </ul>
        )}
        {page.may.write ? (
          <Form method="post" className="stack-s" noValidate key={page.newTopicId}>
            <input type="hidden" name="id" value={page.newTopicId} />
            <TextArea
              name="body"
              label={t('topicLabel')}
              hint={t('topicHint')}
              rows={2}
              maxLength={300}
              defaultValue={reply?.values.body}
              error={errors.body}
            />
            <Button name="intent" value="topic">
              {t('topicDo')}
            </Button>
          </Form>
        ) : null}
      </div>
    </Section>
  );
}
