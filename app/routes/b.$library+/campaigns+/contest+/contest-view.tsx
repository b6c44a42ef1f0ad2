import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { LibraryContestPage } from '~/flows/year/library-contest.server';
import type { RefusedForm } from '~/http/form';
import { Button } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { DrawProofCard } from '../../../region+/contest+/contest-proof';
import { EntryForm } from './contest-entry-form';

type Props = { page: LibraryContestPage; reply: RefusedForm | undefined };

const marks = {
  received: { tone: 'go', icon: 'check' },
  excluded: { tone: 'idle', icon: 'declined' },
  won: { tone: 'done', icon: 'checks' },
} as const;

function Receipts({ page }: { page: LibraryContestPage }) {
  const t = useTranslations('contests');
  const decided = page.phase === 'decided';
  if (page.receipts.length === 0) return <p className="meta">{t('entry.none')}</p>;
  return (
    <DataTable
      caption={t('entry.ownCaption')}
      rows={page.receipts}
      rowKey={(row) => row.id}
      columns={[
        {
          id: 'title',
          label: t('entrants.entry'),
          kind: 'heading',
          cell: (row) => (
            <>
              {row.title}
              {row.reason ? <p className="meta">{row.reason}</p> : null}
            </>
          ),
        },
        {
          id: 'state',
          label: t('entrants.state'),
          kind: 'mark',
          cell: (row) => <Chip {...marks[row.state]}>{t(`entrants.states.${row.state}`)}</Chip>,
        },
        { id: 'code', label: t('entrants.code'), cell: (row) => <code>{row.code}</code> },
        { id: 'received', label: t('entrants.received'), cell: (row) => row.receivedAt },
        {
          id: 'act',
          label: t('entry.withdraw'),
          kind: 'action',
          cell: (row) =>
            page.mayWithdraw && !(decided && page.contest?.erased) ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="receipt" value={row.id} />
                <Button
                  slim
                  look="bare"
                  name="intent"
                  value="withdraw"
                  aria-label={t(decided ? 'entry.eraseFor' : 'entry.withdrawFor', { code: row.code })}
                >
                  {t(decided ? 'entry.erase' : 'entry.withdraw')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}

export function LibraryContestView({ page, reply }: Props) {
  const t = useTranslations('contests');
  const { contest, phase } = page;
  const won = page.receipts.filter((one) => one.state === 'won').length;
  return (
    <>
      <PageHead
        crumbs={[{ to: page.to, label: page.campaignTitle }, { label: t('title') }]}
        title={t('title')}
        lead={t(page.mayEnter ? 'entry.lead' : 'entry.leadAfter')}
      />
      {contest === null || phase === null ? (
        <EmptyState title={t('noneLibrary')} action={<Link to={page.to}>{t('entry.back')}</Link>} />
      ) : (
        <div className="stack-l">
          {won > 0 ? (
            <Note tone="done" icon="checks">
              <p>{t('entry.won', { n: won })}</p>
            </Note>
          ) : null}
          {page.taking ? null : <Note>{t('entry.answerFirst')}</Note>}
          {phase === 'judging' ? <Note icon="clock">{t('entry.closed')}</Note> : null}
          <Facts
            items={[
              { label: t('facts.until'), value: contest.entriesUntil },
              { label: t('facts.decided'), value: contest.decidedOn },
              { label: t('facts.method'), value: t(`rules.${contest.method}`) },
              { label: t('facts.winners'), value: contest.winners },
              { label: t('facts.erased'), value: contest.eraseOn },
            ]}
          />
          <Section title={t('rules.title')}>
            <p className="pre measure">{contest.rules}</p>
          </Section>
          <Section title={t('entry.own')}>
            <Receipts page={page} />
          </Section>
          {page.mayEnter ? <EntryForm page={page} reply={reply} /> : null}
          <DrawProofCard proof={contest.proof} />
        </div>
      )}
    </>
  );
}
