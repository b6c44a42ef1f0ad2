import { useTranslations } from 'use-intl';
import type { Part } from '~/flows/screens/list-parts';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from '~/ui/button';
import { type Duty, DutyList } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';

const groups = ['answer', 'progress', 'reporting', 'done', 'declined'] as const;

type ListViewProps = { base: string; occasions: boolean; parts: Part[] };

export function ListView({ base, occasions, parts }: ListViewProps) {
  const t = useTranslations('adoption.list');
  const dutyOf = useDuty(base);
  return (
    <>
      <PageHead title={t('title')} lead={parts.length > 0 ? t('lead') : undefined} />
      {parts.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          action={occasions ? <ButtonLink to={`${base}/occasions`}>{t('occasions')}</ButtonLink> : undefined}
        >
          {t('empty')}
        </EmptyState>
      ) : (
        <div className="stack-l gap-m">
          {groups.map((group) => {
            const own = parts.filter((part) => part.group === group);
            return own.length === 0 ? null : (
              <Section key={group} title={t(group)}>
                <DutyList items={own.map(dutyOf)} />
              </Section>
            );
          })}
        </div>
      )}
    </>
  );
}

function useDuty(base: string): (part: Part) => Duty {
  const t = useTranslations('adoption.list');
  const states = useTranslations('states.adoption');
  const formats = useFormats();
  return (part) => {
    const to = `${base}/campaigns/${part.id}`;
    const mark = stateMarks.adoption[part.shown];
    const verb = t(`verbs.${part.verb}`);
    const due = part.due
      ? t(part.due.late ? 'late' : part.due.kind, { day: formats.day(part.due.on) })
      : null;
    return {
      id: part.id,
      icon: 'campaign',
      title: part.title,
      to,
      meta: (
        <>
          {formats.longRange(part.startsOn, part.endsOn)}
          {due && part.due?.kind !== 'startsOn' ? (
            <>
              {' '}
              · <strong>{due}</strong>
            </>
          ) : null}
        </>
      ),
      chip: { ...mark, label: states(part.shown) },
      action: { label: verb, to, name: t('action', { verb, title: part.title }) },
    };
  };
}
