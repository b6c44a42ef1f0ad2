import { useTranslations } from 'use-intl';
import type { NearMeeting } from '~/flows/groups/near-meetings.server';
import { DayList } from '~/ui/lists';
import { Section } from '~/ui/page';

/** The next meetings of one's groups; nothing at all where there are none. */
export function NearMeetings({ meetings }: { meetings: NearMeeting[] }) {
  const t = useTranslations('today');
  if (meetings.length === 0) return null;
  return (
    <Section title={t('meetings')}>
      <DayList
        items={meetings.map(({ answered, ...line }) => ({
          ...line,
          ...(answered ? {} : { chip: { tone: 'wait', icon: 'mail', label: t('answerMeeting') } as const }),
        }))}
      />
    </Section>
  );
}
