import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { NotesCard } from '~/flows/campaigns/campaign-notes.server';
import type { CampaignAbout } from '~/flows/campaigns/read-campaign.server';
import { ButtonLink } from '~/ui/button';
import { Note } from '~/ui/chip';
import { Facts } from '~/ui/lists';
import { Section } from '~/ui/page';
import type { AboutReply } from './about-actions.server';
import { AboutForm } from './about-form';
import { CancelDraft } from './cancel';
import { TaskTable } from './document-parts';
import { CampaignNotesCard } from './notes-card';

type Props = { page: CampaignAbout & { notes: NotesCard | null }; reply: AboutReply | undefined };

function Notice({ page }: { page: CampaignAbout }) {
  const t = useTranslations('campaigns.about');
  if (!page.notice) return null;
  const words = {
    foreign: t('foreignNote', { name: page.owner ?? '' }),
    launched: t('launchedNote', { day: page.launchedOn ?? '' }),
    cancelled: t('cancelledNote'),
    read: t('readNote'),
  }[page.notice];
  return (
    <Note icon={page.notice === 'launched' ? 'lock' : 'info'}>
      <p>{words}</p>
    </Note>
  );
}

function ReadOnly({ page }: { page: CampaignAbout }) {
  const t = useTranslations('campaigns.about');
  const { values, days } = page;
  const items = [
    { label: t('theme'), value: values.theme },
    { label: t('keyMessage'), value: values.keyMessage },
    { label: t('goal'), value: values.goal },
    { label: t('goalParticipants'), value: values.goalParticipants },
    { label: t('startsOn'), value: days.startsOn },
    { label: t('endsOn'), value: days.endsOn },
    { label: t('answerBy'), value: days.answerBy },
    { label: t('reportBy'), value: days.reportBy },
  ];
  return <Facts items={items.filter((item) => item.value !== '')} />;
}

function Rest({ page }: { page: CampaignAbout }) {
  const t = useTranslations('campaigns.about');
  const items = [
    { label: t('audiences'), value: page.audiences.join(', ') },
    { label: t('hashtags'), value: page.hashtags.join(' ') },
    { label: t('metrics'), value: page.metrics.join(', ') },
    { label: t('imageBrief'), value: page.imageBrief },
  ].filter((item) => item.value !== '');
  const origin = page.origin && {
    label: t('origin'),
    value: (
      <Link to={page.origin.to}>
        {t('fromTemplate', { title: page.origin.title, n: page.origin.number })}
      </Link>
    ),
  };
  return <Facts items={origin ? [...items, origin] : items} />;
}

function HistoryList({ page }: { page: CampaignAbout }) {
  const t = useTranslations('campaigns.about');
  return (
    <Section title={t('history')}>
      {page.history.length === 0 ? (
        <p className="meta">{t('historyEmpty')}</p>
      ) : (
        <ol className="names">
          {page.history.map((entry) => (
            <li key={entry.id}>
              <strong>{entry.what}</strong>
              {entry.more ? ` (${entry.more})` : null}
              {entry.reason ? `: ${entry.reason}` : null}
              <br />
              <span className="meta">{[entry.who ?? t('system'), entry.when].join(' · ')}</span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

export function CampaignAboutView({ page, reply }: Props) {
  const t = useTranslations('campaigns.about');
  return (
    <div className="stack-l gap-m">
      <Notice page={page} />
      {page.editable ? <AboutForm page={page} reply={reply} /> : <ReadOnly page={page} />}
      {page.editable ? (
        <p>
          <ButtonLink to={`${page.base}/texts`} icon="text">
            {t('nextTexts')}
          </ButtonLink>
        </p>
      ) : null}
      <Rest page={page} />
      <Section title={t('tasks')}>
        <p className="meta">{t('tasksHint')}</p>
        <div className="gap-s">
          <TaskTable rows={page.tasks} />
        </div>
      </Section>
      {page.notes ? <CampaignNotesCard card={page.notes} /> : null}
      <HistoryList page={page} />
      {page.cancellable ? <CancelDraft /> : null}
    </div>
  );
}
