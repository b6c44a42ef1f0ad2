import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { GroupOverview } from '~/flows/groups/read-group.server';
import { Section } from '~/ui/page';

/** What happened in the group, the latest first. */
export function GroupCourse({ page: { history, older, newer, base } }: { page: GroupOverview }) {
  const t = useTranslations('groups.overview');
  const all = useTranslations('history');
  const deed = (kind: string, action: string, n: number) => {
    const key = `actions.${kind}.${action}` as 'actions.workgroup.gather';
    return all.has(key) ? all(key, { n }) : action;
  };
  return (
    <Section title={t('historyTitle')}>
      {history.length === 0 ? (
        <p className="meta">{t('noHistory')}</p>
      ) : (
        <ol className="course">
          {history.map((one) => (
            <li key={one.id}>
              {deed(one.subjectKind, one.action, one.n)}
              {one.title && one.subjectKind !== 'workgroup' ? `: ${one.title}` : null}
              {one.named ? `: ${one.named}` : null}
              <span className="under meta">
                {one.when}
                {one.personName ? `, ${one.personName}` : ''}
              </span>
            </li>
          ))}
        </ol>
      )}
      {older || newer ? (
        <p className="row gap-s">
          {newer ? (
            <Link to={`${base}?page=${newer}`} preventScrollReset>
              {t('newer')}
            </Link>
          ) : null}
          {older ? (
            <Link to={`${base}?page=${older}`} preventScrollReset>
              {t('older')}
            </Link>
          ) : null}
        </p>
      ) : null}
    </Section>
  );
}
