import { useTranslations } from 'use-intl';
import type { CampaignsPage } from '~/flows/campaigns/read-campaigns.server';
import { ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { type Duty, DutyList } from '~/ui/lists';
import { EmptyState, PageHead, Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';

type Line = CampaignsPage['groups'][number]['lines'][number];

function useDuty() {
  const t = useTranslations();
  const counts = ({ taking, group }: Line) => {
    if (taking.total === 0) return group === 'past' ? null : t('campaigns.notInvited');
    const words = [t('campaigns.taking', { adopted: taking.adopted, total: taking.total })];
    if (group === 'open' && taking.waiting > 0) words.push(t('campaigns.answered', { n: taking.waiting }));
    if (taking.published > 0) words.push(t('campaigns.publishedCount', { n: taking.published }));
    if (taking.reported > 0) words.push(t('campaigns.reportedCount', { n: taking.reported }));
    return words.join(', ');
  };
  return (line: Line): Duty => {
    const mark = stateMarks.campaign[line.state];
    const owner = line.ofAssociation ? t('campaigns.ofAssociation') : null;
    const said = counts(line);
    return {
      id: line.id,
      icon: mark.icon,
      title: line.title,
      to: line.to,
      meta: (
        <>
          {[line.dates, line.due, owner].filter(Boolean).join(' · ')}
          {said ? <br /> : null}
          {said}
        </>
      ),
      chip:
        line.group === 'past' || line.state === 'workgroup_review'
          ? { ...mark, label: t(`states.campaign.${line.state}`) }
          : undefined,
      action: line.next
        ? {
            to: line.next.to,
            label: line.next.label,
            name: t('campaigns.nextFor', { action: line.next.label, title: line.title }),
          }
        : undefined,
    };
  };
}

function Group({ group }: { group: CampaignsPage['groups'][number] }) {
  const t = useTranslations('campaigns.groups');
  const duty = useDuty();
  const mark = group.id === 'past' ? null : stateMarks.campaign[group.id];
  return (
    <Section
      title={t(group.id)}
      aside={
        mark ? (
          <Chip {...mark} line>
            {group.lines.length}
          </Chip>
        ) : null
      }
    >
      <DutyList items={group.lines.map(duty)} />
    </Section>
  );
}

export function CampaignsView({ page }: { page: CampaignsPage }) {
  const t = useTranslations('campaigns');
  const occasions = useTranslations('occasions');
  const create = page.create ? (
    <ButtonLink look="main" icon="plus" className="do" to={page.create}>
      {t('create')}
    </ButtonLink>
  ) : undefined;
  if (page.groups.length === 0) {
    return (
      <>
        <PageHead title={t('title')} />
        <EmptyState
          title={t('empty')}
          action={
            page.create && page.occasions ? (
              <ButtonLink look="main" to={page.occasions}>
                {t('toOccasions')}
              </ButtonLink>
            ) : null
          }
        >
          {page.create ? t('emptyText') : t('emptyReader')}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('sentence', { n: page.alive })}
        action={
          <div className="row">
            <ButtonLink icon="calendar" to={page.year}>
              {occasions('toYear')}
            </ButtonLink>
            {create}
          </div>
        }
      />
      <div className="stack-l">
        {page.groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </div>
    </>
  );
}
