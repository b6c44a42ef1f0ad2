import { useTranslations } from 'use-intl';
import type { Inbox } from '~/flows/screens/read-inbox.server';
import { ButtonLink } from '~/ui/button';
import type { IconName } from '~/ui/icon';
import { type Duty, DutyList } from '~/ui/lists';
import { EmptyState, PageHead, Section, Sheet } from '~/ui/page';
import type { Tone } from '~/ui/tone';

type Group = Inbox['groups'][number];

const marks: Record<Group['group'], { tone: Tone; icon: IconName }> = {
  late: { tone: 'stop', icon: 'warn' },
  today: { tone: 'wait', icon: 'clock' },
  week: { tone: 'idle', icon: 'clock' },
  later: { tone: 'idle', icon: 'clock' },
};

/** What waits for one person in all her libraries, by how soon it is due. */
export function InboxView({ inbox }: { inbox: Inbox }) {
  const t = useTranslations('inbox');
  const { groups, count, late, shut } = inbox;
  const lead = count === 0 ? t('lead.none') : t('lead.some', { n: count });
  return (
    <>
      <PageHead title={t('title')} lead={late > 0 ? `${lead} ${t('lead.late', { n: late })}` : lead} />
      <div className="stack-l">
        {shut.length > 0 ? <Shut shut={shut} /> : null}
        {groups.map((group) => (
          <Section key={group.group} title={t(`groups.${group.group}`)}>
            <Lines group={group} many={inbox.libraries > 1} />
          </Section>
        ))}
        {count === 0 && shut.length === 0 ? (
          <EmptyState
            level={2}
            title={t('empty.title')}
            action={<ButtonLink to="/">{t('empty.home')}</ButtonLink>}
          >
            {t('empty.text')}
          </EmptyState>
        ) : null}
      </div>
    </>
  );
}

function Lines({ group: { group, lines }, many }: { group: Group; many: boolean }) {
  const t = useTranslations('inbox');
  const items = lines.map(
    (line): Duty => ({
      id: line.id,
      icon: 'today',
      title: line.title,
      to: line.page,
      meta: many ? `${line.library} · ${line.what}` : line.what,
      chip: { ...marks[group], label: line.due ? t('due', { day: line.due }) : t('noDay') },
      action: {
        label: line.verb,
        to: line.to,
        name: t('actionName', { verb: line.verb, title: line.title, library: line.library }),
      },
    }),
  );
  return <DutyList items={items} />;
}

function Shut({ shut }: { shut: Inbox['shut'] }) {
  const t = useTranslations('inbox');
  return (
    <Sheet title={t('shut.title')}>
      <p>{t('shut.text', { libraries: shut.map(({ name }) => name).join(', ') })}</p>
      <div className="row">
        <ButtonLink to="/account/second-factor?to=/inbox">{t('shut.confirm')}</ButtonLink>
      </div>
    </Sheet>
  );
}
