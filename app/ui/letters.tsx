import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Chip, Note } from './chip';
import type { IconName } from './icon';
import { Facts } from './lists';
import { EmptyState, PageHead } from './page';
import { DataTable } from './table';
import type { Tone } from './tone';

type State = 'queued' | 'sent' | 'failed';

export type LetterLine = {
  id: string;
  to: string;
  email: string;
  subject: string;
  /** An ISO instant. */
  at: string;
  state: State;
};

const marks: Record<State, { tone: Tone; icon: IconName }> = {
  queued: { tone: 'idle', icon: 'clock' },
  sent: { tone: 'done', icon: 'send' },
  failed: { tone: 'stop', icon: 'warn' },
};

function LetterState({ state }: { state: State }) {
  const t = useTranslations('outbox');
  return <Chip {...marks[state]}>{t(`states.${state}`)}</Chip>;
}

type OutboxProps = {
  letters: LetterLine[];
  /** There are older ones that are not shown. */
  more: boolean;
  demo: boolean;
  /** '/b/utena/outbox' */
  base: string;
};

/** Letters that left the library or wait in it. */
export function OutboxView({ letters, more, demo, base }: OutboxProps) {
  const t = useTranslations('outbox');
  const formats = useFormats();
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="stack">
        {demo ? <Note icon="mail">{t('demoStays')}</Note> : null}
        {letters.length === 0 ? (
          <EmptyState level={2} title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <DataTable
            caption={t('caption')}
            rows={letters}
            rowKey={(row) => row.id}
            columns={[
              {
                id: 'subject',
                label: t('subject'),
                kind: 'heading',
                cell: (row) => <Link to={`${base}/${row.id}`}>{row.subject}</Link>,
              },
              { id: 'to', label: t('to'), cell: (row) => row.to },
              { id: 'at', label: t('when'), cell: (row) => formats.moment(row.at) },
              {
                id: 'state',
                label: t('state'),
                kind: 'mark',
                cell: (row) => <LetterState state={row.state} />,
              },
            ]}
          />
        )}
        {more ? <p className="meta">{t('newestOnly')}</p> : null}
      </div>
    </>
  );
}

type LetterProps = {
  letter: LetterLine & { text: string; problem: string | null; demo: boolean };
  base: string;
};

/** One letter as its recipient sees it. */
export function LetterView({ letter, base }: LetterProps) {
  const t = useTranslations('outbox');
  const formats = useFormats();
  return (
    <>
      <PageHead
        title={letter.subject}
        crumbs={[{ to: base, label: t('title') }, { label: letter.to }]}
        meta={<LetterState state={letter.state} />}
      />
      <div className="stack">
        <Facts
          items={[
            { label: t('to'), value: `${letter.to} <${letter.email}>` },
            { label: t(letter.state === 'sent' ? 'sentAt' : 'writtenAt'), value: formats.moment(letter.at) },
          ]}
        />
        {letter.state === 'queued' && letter.demo ? <Note icon="mail">{t('demoStays')}</Note> : null}
        {letter.state === 'failed' ? (
          <Note tone="stop" icon="warn">
            {t('failedText')} {letter.problem}
          </Note>
        ) : null}
        <iframe
          className="letter-frame"
          title={t('frameTitle', { subject: letter.subject })}
          src={`${base}/${letter.id}/body`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          referrerPolicy="no-referrer"
        />
        <p>
          <a href={`${base}/${letter.id}/body`} target="_blank" rel="noreferrer">
            {t('openAlone')}
          </a>
        </p>
        <details>
          <summary>{t('plainText')}</summary>
          <pre className="letter-text">{letter.text}</pre>
        </details>
      </div>
    </>
  );
}
