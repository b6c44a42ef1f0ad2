import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Button } from './button';
import { Chip, Note } from './chip';
import type { IconName } from './icon';
import { EmptyState, PageHead, Tabs } from './page';
import { DataTable } from './table';
import type { Tone } from './tone';

type State = 'queued' | 'sent' | 'failed' | 'bounced' | 'suppressed';
type Cause =
  | 'unreachable'
  | 'busy'
  | 'refused'
  | 'rejected'
  | 'address'
  | 'letter'
  | 'bounced'
  | 'complained'
  | 'suppressed'
  | 'muted'
  | 'expired'
  | 'other';

export type LetterLine = {
  id: string;
  to: string;
  email: string;
  subject: string;
  /** An ISO instant. */
  at: string;
  state: State;
  problem: { cause: Cause; said: string } | null;
};

const marks: Record<State, { tone: Tone; icon: IconName }> = {
  queued: { tone: 'idle', icon: 'clock' },
  sent: { tone: 'done', icon: 'send' },
  failed: { tone: 'stop', icon: 'warn' },
  bounced: { tone: 'stop', icon: 'returned' },
  suppressed: { tone: 'wait', icon: 'declined' },
};

export function LetterMark({ state }: { state: State }) {
  const t = useTranslations('outbox');
  return <Chip {...marks[state]}>{t(`states.${state}`)}</Chip>;
}

type OutboxProps = {
  letters: LetterLine[];
  /** There are older ones that are not shown. */
  more: boolean;
  demo: boolean;
  trouble: { count: number; held: number; refused: boolean };
  show: 'all' | 'trouble';
  mayMend: boolean;
  /** '/b/utena/outbox' */
  base: string;
};

/** Letters that left the library or wait in it. */
export function OutboxView({ letters, more, demo, trouble, show, mayMend, base }: OutboxProps) {
  const t = useTranslations('outbox');
  const filtered = show === 'trouble';
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack">
        {demo ? <Note icon="mail">{t('demoStays')}</Note> : null}
        {trouble.refused ? (
          <Note tone="stop" icon="warn">
            {t('refused')}
          </Note>
        ) : null}
        {trouble.count > 0 || filtered ? (
          <Tabs
            label={t('filters.label')}
            items={[
              { to: base, label: t('filters.all'), current: !filtered },
              {
                to: `${base}?show=trouble`,
                label: t('filters.trouble', { n: trouble.count }),
                current: filtered,
              },
            ]}
          />
        ) : null}
        {filtered && mayMend && trouble.held > 0 ? (
          <Form method="post" action={base} className="row">
            <span>{t('held', { n: trouble.held })}</span>
            <Button slim icon="redo" name="intent" value="send-all-again">
              {t('sendAllAgain')}
            </Button>
          </Form>
        ) : null}
        {letters.length === 0 ? (
          <EmptyState level={2} title={t(filtered ? 'noTrouble' : 'empty')}>
            {t(filtered ? 'noTroubleText' : 'emptyText')}
          </EmptyState>
        ) : (
          <LetterTable letters={letters} base={base} />
        )}
        {more ? <p className="meta">{t('newestOnly')}</p> : null}
      </div>
    </>
  );
}

function LetterTable({ letters, base }: { letters: LetterLine[]; base: string }) {
  const t = useTranslations('outbox');
  const formats = useFormats();
  return (
    <DataTable
      caption={t('caption')}
      rows={letters}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'subject',
          label: t('subject'),
          kind: 'heading',
          cell: (row) => (
            <>
              <Link to={`${base}/${row.id}`}>{row.subject}</Link>
              {row.problem && row.state !== 'sent' ? (
                <p className="meta">{t(`problems.${row.problem.cause}`)}</p>
              ) : null}
            </>
          ),
        },
        { id: 'to', label: t('to'), cell: (row) => row.to },
        { id: 'at', label: t('when'), cell: (row) => formats.moment(row.at) },
        {
          id: 'state',
          label: t('state'),
          kind: 'mark',
          cell: (row) => <LetterMark state={row.state} />,
        },
      ]}
    />
  );
}
