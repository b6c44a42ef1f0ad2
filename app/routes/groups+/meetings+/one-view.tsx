import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MeetingPage } from '~/flows/meetings/read-meeting.server';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button, ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { Facts } from '~/ui/lists';
import { PageHead } from '~/ui/page';
import { MeetingFiles } from '../files+/files-of';
import { AgendaView } from './agenda-view';
import { AnswerView, MyAnswer } from './answer-view';
import { MeetingChip } from './meeting-chip';
import type { MeetingReply } from './meeting-reply';
import { ProblemNote } from './problem-note';

type Props = { page: MeetingPage; reply: MeetingReply };

export function MeetingView({ page, reply }: Props) {
  const t = useTranslations('meetings');
  const { one, base } = page;
  return (
    <div className="stack-l">
      <PageHead
        title={one.title}
        crumbs={[
          { to: base, label: page.group },
          { to: `${base}/meetings`, label: t('title') },
        ]}
        meta={<MeetingChip state={one.state} />}
        lead={page.when}
        action={<MainStep page={page} />}
      />
      {reply?.problem ? <ProblemNote problem={reply.problem} /> : null}
      {one.state === 'cancelled' ? (
        <Note tone="stop" icon="x">
          {t('one.cancelled', { reason: one.reason ?? '' })}
        </Note>
      ) : null}
      {page.asked ? <MyAnswer page={page} reply={reply} /> : null}
      <div className="two lanes">
        <AgendaView page={page} reply={reply} />
        <div className="stack-l side">
          <AnswerView page={page} reply={reply} />
          <Where page={page} />
          <MeetingFiles files={page.files} add={page.addFile} />
          <Manage page={page} reply={reply} />
        </div>
      </div>
    </div>
  );
}

function MainStep({ page: { one, may, base, ahead } }: Pick<Props, 'page'>) {
  const t = useTranslations('meetings.one');
  const minutes = `${base}/meetings/${one.id}/minutes`;
  if (may.hold || (may.publish && one.state === 'planned')) {
    const step = may.hold ? 'hold' : 'publish';
    return (
      <Form method="post" className="no-print">
        <input type="hidden" name="version" value={one.version} />
        <Button look="main" name="intent" value={step}>
          {t(step)}
        </Button>
      </Form>
    );
  }
  if (ahead || one.state === 'cancelled') return null;
  return (
    <ButtonLink look="main" icon="text" to={minutes}>
      {t('minutesPage')}
    </ButtonLink>
  );
}

function Where({ page: { one, base, ahead } }: Pick<Props, 'page'>) {
  const t = useTranslations('meetings.one');
  return (
    <Facts
      items={[
        ...(one.place || !one.link ? [{ label: t('where'), value: one.place ?? t('noPlace') }] : []),
        ...(one.link && ahead
          ? [
              {
                label: t('join'),
                value: (
                  <a href={one.link} rel="noreferrer">
                    {one.link}
                  </a>
                ),
              },
            ]
          : []),
        ...(ahead || one.state === 'cancelled'
          ? [
              {
                label: t('calendar'),
                value: (
                  <Link to={`${base}/meetings/${one.id}/meeting.ics`} reloadDocument>
                    {t('file')}
                  </Link>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Manage({ page: { one, may, base }, reply }: Props) {
  const t = useTranslations('meetings.one');
  const failed = reply?.values.intent === 'cancel' ? reply : undefined;
  const errors = useErrorTexts(failed?.errors);
  if (!may.move && !may.cancel) return null;
  return (
    <div className="stack-s no-print">
      {may.hold && may.publish && one.state === 'planned' ? (
        <Form method="post">
          <input type="hidden" name="version" value={one.version} />
          <Button name="intent" value="publish">
            {t('publish')}
          </Button>
        </Form>
      ) : null}
      {may.move ? (
        <p>
          <ButtonLink icon="pen" to={`${base}/meetings/${one.id}/edit`}>
            {t('edit')}
          </ButtonLink>
        </p>
      ) : null}
      {may.cancel ? (
        <details open={Boolean(failed)}>
          <summary>{t('cancelOpen')}</summary>
          <Form method="post" className="stack-s gap-s" noValidate>
            <input type="hidden" name="version" value={one.version} />
            <TextArea
              name="reason"
              label={t('reason')}
              hint={t('reasonHint')}
              maxLength={500}
              defaultValue={failed?.values.reason}
              error={errors.reason}
            />
            <Button look="stop" name="intent" value="cancel">
              {t('cancel')}
            </Button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
