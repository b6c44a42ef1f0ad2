import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { MeetingFieldsPage } from '~/flows/meetings/read-meeting-fields.server';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { ActionBar, PageHead } from '~/ui/page';
import { MeetingFields } from './meeting-fields';
import { ProblemNote } from './problem-note';

type Reply = { errors: FieldErrors; values: FormValues; problem?: 'stale' | 'wrong-state' };
type Props = { page: MeetingFieldsPage; reply: Reply | undefined };

export function EditMeetingView({ page, reply }: Props) {
  const t = useTranslations('meetings.edit');
  const all = useTranslations('meetings');
  const errors = useErrorTexts(reply?.errors);
  const stale = reply?.problem === 'stale';
  return (
    <div className="stack-l">
      <PageHead
        title={t('title')}
        crumbs={[
          { to: page.base, label: page.group },
          { to: `${page.base}/meetings`, label: all('title') },
          { to: `${page.base}/meetings/${page.id}`, label: page.name },
        ]}
      />
      {page.series ? (
        <p>
          <Link to={`${page.base}/meetings/series/${page.series.id}?from=${page.series.on}`}>
            {t('series')}
          </Link>
        </p>
      ) : null}
      {reply?.problem ? <ProblemNote problem={reply.problem} /> : null}
      <Form method="post" className="stack form-narrow" noValidate>
        <ErrorSummary errors={reply && !reply.problem ? errors : null} />
        <input
          type="hidden"
          name="version"
          value={stale ? page.version : (reply?.values.version ?? page.version)}
        />
        <MeetingFields start={page.start} typed={reply?.values} errors={errors} />
        <ActionBar note={page.told ? t('told') : null}>
          <Button look="main" name="intent" value="move">
            {stale ? t('keepMine') : t(page.told ? 'saveTold' : 'save')}
          </Button>
        </ActionBar>
      </Form>
    </div>
  );
}
