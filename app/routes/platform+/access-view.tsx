import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FieldErrors, FormValues } from '~/http/form';
import { useErrorTexts } from '~/http/use-error-texts';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { NumberInput, TextArea, TextInput } from '~/ui/field';
import type { IconName } from '~/ui/icon';
import { EmptyState, PageHead, Sheet } from '~/ui/page';
import { DataTable } from '~/ui/table';
import type { Tone } from '~/ui/tone';

type State = 'requested' | 'granted' | 'refused' | 'revoked' | 'over' | 'lapsed';
type Request = {
  id: string;
  library: string;
  reason: string;
  state: State;
  asked: string;
  until: string | null;
};
type Reply = { errors: FieldErrors; values: FormValues; problem: 'gone' | 'already' | 'unknown' | null };

const marks: Record<State, { tone: Tone; icon: IconName }> = {
  requested: { tone: 'wait', icon: 'clock' },
  granted: { tone: 'done', icon: 'check' },
  refused: { tone: 'idle', icon: 'declined' },
  revoked: { tone: 'idle', icon: 'x' },
  over: { tone: 'idle', icon: 'lock' },
  lapsed: { tone: 'idle', icon: 'clock' },
};

export function AccessView({ requests, reply }: { requests: readonly Request[]; reply: Reply | undefined }) {
  const t = useTranslations('platform.access');
  const nav = useTranslations('platform.nav');
  return (
    <div className="stack-l">
      <PageHead title={nav('access')} lead={t('lead')} />
      {reply?.problem ? (
        <Note tone="stop" icon="warn">
          <p role="alert">{t(reply.problem)}</p>
        </Note>
      ) : null}
      {requests.length > 0 ? (
        <Requests requests={requests} />
      ) : (
        <EmptyState level={2} title={t('empty')}>
          {t('emptyText')}
        </EmptyState>
      )}
      <Ask reply={reply} />
    </div>
  );
}

function Requests({ requests }: { requests: readonly Request[] }) {
  const t = useTranslations('platform.access');
  return (
    <DataTable
      caption={t('caption')}
      rows={requests}
      rowKey={(one) => one.id}
      columns={[
        { id: 'library', label: t('name'), kind: 'heading', cell: (one) => one.library },
        { id: 'reason', label: t('reason'), cell: (one) => one.reason },
        { id: 'asked', label: t('asked'), cell: (one) => one.asked },
        {
          id: 'state',
          label: t('state'),
          kind: 'mark',
          cell: (one) => (
            <>
              <Chip {...marks[one.state]}>{t(`states.${one.state}`)}</Chip>
              {one.state === 'granted' && one.until ? (
                <p className="meta">{t('until', { at: one.until })}</p>
              ) : null}
            </>
          ),
        },
        {
          id: 'enter',
          label: t('enter'),
          kind: 'action',
          cell: (one) =>
            one.state === 'granted' ? (
              <Form method="post">
                <input type="hidden" name="id" value={one.id} />
                <Button
                  slim
                  name="intent"
                  value="enter"
                  aria-label={t('enterName', { library: one.library })}
                >
                  {t('enter')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}

function Ask({ reply }: { reply: Reply | undefined }) {
  const t = useTranslations('platform.access');
  const errors = useErrorTexts(reply?.errors);
  const typed = reply?.values;
  return (
    <Sheet title={t('ask')}>
      <Form method="post" className="stack" noValidate>
        <ErrorSummary errors={errors} />
        <TextInput
          name="library"
          label={t('library')}
          hint={t('libraryHint')}
          error={errors.library}
          defaultValue={typed?.library}
          autoCapitalize="none"
          spellCheck={false}
          maxLength={80}
        />
        <TextArea
          name="reason"
          label={t('reason')}
          hint={t('reasonHint')}
          error={errors.reason}
          defaultValue={typed?.reason}
          maxLength={500}
        />
        <NumberInput
          name="hours"
          label={t('hours')}
          error={errors.hours}
          defaultValue={typed?.hours ?? '2'}
          maxLength={2}
        />
        <Button look="main" name="intent" value="ask">
          {t('submit')}
        </Button>
      </Form>
    </Sheet>
  );
}
