import { useTranslations } from 'use-intl';
import type { GroupYearPage } from '~/flows/group-year/read-year.server';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

/** What each library and each person took part in. */
export function YearPeople({ page: { people, libraries } }: { page: GroupYearPage }) {
  const t = useTranslations('groupYear');
  const of = (n: number, all: number) => (all === 0 ? t('none') : t('of', { n, all }));
  return (
    <>
      <Section title={t('libraries')}>
        <DataTable
          caption={t('libraries')}
          rows={libraries}
          rowKey={(row) => row.library}
          columns={[
            { id: 'library', label: t('library'), kind: 'heading', cell: (row) => row.library },
            { id: 'people', label: t('persons'), kind: 'number', cell: (row) => row.people },
            { id: 'came', label: t('came'), kind: 'number', cell: (row) => of(row.attended, row.asked) },
            { id: 'done', label: t('doneOf'), kind: 'number', cell: (row) => of(row.done, row.decisions) },
          ]}
        />
      </Section>
      <Section title={t('people')}>
        <DataTable
          caption={t('people')}
          rows={people}
          rowKey={(row) => row.personId}
          columns={[
            {
              id: 'person',
              label: t('person'),
              kind: 'heading',
              cell: (row) => (
                <>
                  {row.name}
                  <span className="under meta">{row.library}</span>
                </>
              ),
            },
            { id: 'came', label: t('came'), kind: 'number', cell: (row) => of(row.attended, row.asked) },
            {
              id: 'answered',
              label: t('answered'),
              kind: 'number',
              cell: (row) => of(row.answered, row.asked),
            },
            { id: 'done', label: t('doneOf'), kind: 'number', cell: (row) => of(row.done, row.decisions) },
            { id: 'voted', label: t('voted'), kind: 'number', cell: (row) => of(row.voted, row.ballots) },
            { id: 'posts', label: t('posts'), kind: 'number', cell: (row) => row.posts },
          ]}
        />
      </Section>
    </>
  );
}
