import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { missionSearch } from '~/flows/campaigns/mission-filters';
import type { MemberLine, MissionPage, SchoolGroup } from '~/flows/campaigns/read-mission.server';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { Pages, useMemberColumns } from './mission-list';

type SchoolsProps = { page: MissionPage; lineOf: (line: MemberLine) => MemberLine };

/** Schools folded by municipality; where there are hundreds, each municipality is an address of its own. */
export function MissionSchools({ page: { query, schools }, lineOf }: SchoolsProps) {
  const t = useTranslations('mission');
  const region = useTranslations('region');
  const columns = useMemberColumns('school');
  const asked = missionSearch(query) !== '';
  return (
    <Section title={region('schools')}>
      {schools.groups.length === 0 ? <p className="meta">{t('noneSchools')}</p> : null}
      <div className="folds">
        {schools.groups.map((group) =>
          group.lines ? (
            <details key={group.place} open={asked}>
              <summary>
                <GroupHead group={group} />
              </summary>
              <DataTable
                caption={group.name}
                columns={columns}
                rows={group.lines.map(lineOf)}
                rowKey={(line) => line.id}
              />
            </details>
          ) : (
            <p key={group.place} className="foldlink">
              <Link
                to={`${missionSearch(query, { place: group.place })}#list`}
                aria-label={t('showSchools', { place: group.name })}
              >
                <GroupHead group={group} />
              </Link>
            </p>
          ),
        )}
      </div>
      {query.place ? (
        <Pages
          from={schools.from}
          size={schools.groups[0]?.lines?.length ?? 0}
          total={schools.total}
          next={schools.next && missionSearch(query, { afterSchool: schools.next })}
          first={schools.from > 0 ? missionSearch(query) : null}
        />
      ) : null}
    </Section>
  );
}

function GroupHead({ group }: { group: SchoolGroup }) {
  const t = useTranslations('region.members');
  return (
    <>
      <b>{group.name}</b>{' '}
      <span className="meta">
        {group.shown === group.total
          ? t('groupTaking', { taking: group.taking, total: group.total })
          : t('group', { n: group.shown })}
      </span>
    </>
  );
}
