import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useErrorTexts } from '~/http/use-error-texts';
import { useFormats } from '~/i18n/use-formats';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { TextArea } from '~/ui/field';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';

type Kind = 'erasure' | 'correction' | 'restriction' | 'access';
type State = 'received' | 'done' | 'refused' | 'withdrawn';
type DataRequest = {
  id: string;
  personName: string;
  kind: Kind;
  body: string;
  state: State;
  answer: string;
  askedAt: string;
  dueOn: string;
  late: boolean;
  version: number;
};
type Reply = {
  request: string;
  problem?: string;
  errors?: Record<string, string>;
  values?: Record<string, string>;
};

export function PrivacyRequestsView({
  requests,
  reply,
}: {
  requests: DataRequest[];
  reply: Reply | undefined;
}) {
  const w = useTranslations('privacy');
  const t = useTranslations('privacy.requests');
  const formats = useFormats();
  const open = requests.filter((one) => one.state === 'received');
  const answered = requests.filter((one) => one.state !== 'received');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack-l">
        {requests.length === 0 ? (
          <EmptyState level={2} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        ) : null}
        {open.map((one) => (
          <OpenRequest key={one.id} request={one} reply={reply?.request === one.id ? reply : undefined} />
        ))}
        {answered.length > 0 ? (
          <Section title={t('answered')}>
            <DataTable
              caption={t('answered')}
              rows={answered}
              rowKey={(row) => row.id}
              columns={[
                {
                  id: 'who',
                  label: w('copy.columns.person_id'),
                  kind: 'heading',
                  cell: (row) => row.personName,
                },
                { id: 'what', label: w('mine.kind'), cell: (row) => t(`kinds.${row.kind}`) },
                { id: 'state', label: w('export.state'), cell: (row) => t(`states.${row.state}`) },
                { id: 'answer', label: t('answer'), cell: (row) => row.answer || '–' },
                {
                  id: 'when',
                  label: w('copy.columns.due_on'),
                  cell: (row) => formats.longDay(row.dueOn),
                },
              ]}
            />
          </Section>
        ) : null}
      </div>
    </>
  );
}

function OpenRequest({ request, reply }: { request: DataRequest; reply: Reply | undefined }) {
  const t = useTranslations('privacy.requests');
  const formats = useFormats();
  const errors = useErrorTexts(reply?.errors);
  const day = formats.longDay(request.dueOn);
  const former = t('former', { n: '…' });
  return (
    <Sheet title={`${request.personName}: ${t(`kinds.${request.kind}`)}`}>
      <p className="row">
        <Chip tone={request.late ? 'stop' : 'wait'} icon="clock">
          {request.late ? t('late', { day }) : t('due', { day })}
        </Chip>
        <span className="meta">{formats.longMoment(request.askedAt)}</span>
      </p>
      {request.body ? <p className="measure">{request.body}</p> : null}
      <Form method="post" className="stack">
        {reply?.problem ? (
          <Note tone="stop" icon="stop">
            <span role="alert">{reply.problem}</span>
          </Note>
        ) : null}
        <input type="hidden" name="request" value={request.id} />
        <input type="hidden" name="version" value={request.version} />
        <TextArea
          id={`answer-${request.id}`}
          name="answer"
          label={t('answer')}
          hint={t('answerHint')}
          error={errors.answer}
          defaultValue={reply?.values?.answer}
          maxLength={2000}
          rows={4}
          required
        />
        {request.kind === 'erasure' ? (
          <details open={reply !== undefined}>
            <summary>{t('eraseOpen')}</summary>
            <div className="stack">
              <Note tone="stop" icon="warn">
                {t('eraseText', { word: former })}
              </Note>
              <Button look="stop" name="intent" value="erase">
                {t('erase')}
              </Button>
            </div>
          </details>
        ) : (
          <Button look="main" icon="check" name="intent" value="done">
            {t('done')}
          </Button>
        )}
        <Button name="intent" value="refuse">
          {t('refuse')}
        </Button>
      </Form>
    </Sheet>
  );
}
