import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { CommitmentPage } from '~/flows/decisions/read-commitments.server';
import { Course, type Happened } from '~/routes/b.$library+/assignments+/course';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { PageHead, Section } from '~/ui/page';
import { CommitmentChip } from './commitment-chip';
import type { CommitmentReply } from './commitment-reply';
import { CommitmentSteps } from './commitment-steps';
import { HandOn } from './hand-on';

type Page = Omit<CommitmentPage, 'history'> & { history: Happened[] };
type Props = { page: Page; reply: CommitmentReply | undefined };

export function CommitmentView({ page, reply }: Props) {
  const t = useTranslations('decisions.mine');
  const { state } = page;
  return (
    <div className="stack-l">
      <PageHead
        title={page.body}
        crumbs={[{ to: page.base, label: t('title') }]}
        meta={<CommitmentChip state={state} late={page.late} />}
      />
      {reply?.problem ? (
        <div role="alert">
          <Note tone="stop" icon="warn">
            {t(reply.problem)}
          </Note>
        </div>
      ) : null}
      {state === 'withdrawn' ? <Note icon="x">{t('withdrawn')}</Note> : null}
      {state === 'countered' ? (
        <Note tone="wait" icon="calendar">
          {t('waits', { day: page.proposed ?? '' })}
        </Note>
      ) : null}
      <Facts items={factsOf(page, t)} />
      {page.owner ? <Note icon="people">{t('handedBy', { name: page.owner })}</Note> : null}
      <CommitmentSteps key={page.version} page={page} reply={reply} />
      <HandOn key={`on-${page.version}`} page={page} reply={reply} />
      <Section title={t('history')}>
        <Course rows={page.history} />
      </Section>
    </div>
  );
}

function factsOf(page: Page, t: ReturnType<typeof useTranslations<'decisions.mine'>>) {
  const line = (label: string, value: React.ReactNode) => (value ? [{ label, value }] : []);
  return [
    {
      label: t('group'),
      value: (
        <>
          {page.groupName}
          {page.inGroup ? (
            <span className="under">
              <Link to={page.inGroup}>{t('inGroup')}</Link>
            </span>
          ) : null}
        </>
      ),
    },
    {
      label: t('assignee'),
      value: (
        <>
          {page.assigneeName}
          {page.insteadOf ? (
            <span className="under meta">{t('insteadOf', { name: page.insteadOf })}</span>
          ) : null}
        </>
      ),
    },
    ...line(
      t(page.state === 'accepted' || page.state === 'done' ? 'agreed' : 'asked'),
      page.due ?? page.asked,
    ),
    ...line(t('proposed'), page.state === 'countered' ? page.proposed : null),
    ...line(t('reason'), page.reason),
    ...line(t('told'), page.progress ? <span className="notes-text">{page.progress}</span> : null),
  ];
}
