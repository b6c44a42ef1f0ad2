import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type MissionQuery, missionSearch, missionShows } from '~/flows/campaigns/mission-filters';
import type { MemberLine, MissionPage } from '~/flows/campaigns/read-mission.server';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { Select, TextInput } from '~/ui/field';
import { Icon } from '~/ui/icon';
import { Section } from '~/ui/page';
import { stateMarks } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';

type ListProps = { page: MissionPage; lineOf: (line: MemberLine) => MemberLine };

/** The libraries asked for, each wish with an address; on a phone folded by state. */
export function MissionList({ page, base, lineOf, aside }: ListProps & { base: string; aside: ReactNode }) {
  const t = useTranslations('mission');
  const region = useTranslations('region');
  const { query, libraries } = page;
  const lines = libraries.lines.map(lineOf);
  const search = missionSearch(query);
  return (
    <Section title={region('libraries')} aside={aside}>
      <div className="stack" id="list">
        <Shows page={page} />
        <Seek query={query} places={page.places} />
        {search ? (
          <p className="row">
            <span role="status">{t('seek.found', { n: libraries.total + page.schools.total })}</span>
            <Link to="?#list" preventScrollReset>
              {t('seek.clear')}
            </Link>
          </p>
        ) : null}
        {search && page.remindable > 0 ? (
          <p>
            <ButtonLink icon="bell" to={`${base}/members/remind${search}`}>
              {t('remindShown', { n: page.remindable })}
            </ButtonLink>
          </p>
        ) : null}
        {query.kind === 'school' ? null : <Lines lines={lines} />}
        <Pages
          {...libraries}
          size={lines.length}
          next={libraries.next && missionSearch(query, { after: libraries.next })}
          first={libraries.from > 0 ? missionSearch(query) || '?' : null}
        />
      </div>
    </Section>
  );
}

function Shows({ page: { query, counts } }: { page: MissionPage }) {
  const t = useTranslations('mission');
  const shown = missionShows.filter(
    (show) => show !== 'unreported' || counts[show] > 0 || query.show === show,
  );
  return (
    <nav className="seg wraps" aria-label={t('filters')}>
      {shown.map((show) => (
        <Link
          key={show}
          to={missionSearch(query, { show }) || '?'}
          preventScrollReset
          aria-current={show === query.show ? 'true' : undefined}
        >
          {t(`show.${show}`)} <span className="n">{counts[show]}</span>
        </Link>
      ))}
    </nav>
  );
}

function Seek({ query, places }: { query: MissionQuery; places: MissionPage['places'] }) {
  const t = useTranslations('mission.seek');
  const kinds = [
    { value: '', label: t('kinds.any') },
    { value: 'library', label: t('kinds.library') },
    { value: 'school', label: t('kinds.school') },
  ];
  const every = { value: '', label: t('anyPlace') };
  return (
    <details className="seek" open={Boolean(query.q || query.kind || query.place)}>
      <summary>{t('legend')}</summary>
      <Form method="get" className="seekform" preventScrollReset key={missionSearch(query)}>
        {query.show === 'all' ? null : <input type="hidden" name="show" value={query.show} />}
        <TextInput type="search" name="q" label={t('q')} defaultValue={query.q} maxLength={80} />
        <Select name="kind" label={t('kind')} defaultValue={query.kind} options={kinds} />
        <Select
          name="place"
          label={t('place')}
          defaultValue={query.place}
          options={[every, ...places.map((one) => ({ value: one.id, label: one.name }))]}
        />
        <Button>{t('go')}</Button>
      </Form>
    </details>
  );
}

export function useMemberColumns(kind: 'municipality' | 'school'): Column<MemberLine>[] {
  const t = useTranslations('mission');
  const region = useTranslations('region.members');
  const word = useTranslations('states.adoption');
  const schools: Column<MemberLine> = {
    id: 'schools',
    label: region('columns.schools'),
    cell: (line) => (line.schools.total > 0 ? region('ofTotal', line.schools) : '–'),
  };
  return [
    {
      id: 'name',
      label: region(`columns.${kind}`),
      kind: 'heading',
      cell: (line) => (
        <>
          {line.name}
          {line.kit ? (
            <span className="haskit">
              <Icon name="key" />
              {t('kit')}
            </span>
          ) : null}
        </>
      ),
    },
    {
      id: 'state',
      label: region('columns.state'),
      kind: 'mark',
      cell: (line) => <Chip {...stateMarks.adoption[line.state]}>{word(line.state)}</Chip>,
    },
    { id: 'responsible', label: region('columns.responsible'), cell: (line) => line.responsible ?? '–' },
    ...(kind === 'municipality' ? [schools] : []),
    {
      id: 'lastStep',
      label: region('columns.lastStep'),
      cell: (line) => (
        <>
          {line.lastStep}
          {line.reason ? <span className="under">{t('reason', { reason: line.reason })}</span> : null}
        </>
      ),
    },
  ];
}

function Lines({ lines }: { lines: MemberLine[] }) {
  const t = useTranslations('mission');
  const region = useTranslations('region.members');
  const columns = useMemberColumns('municipality');
  if (lines.length === 0) return <p className="meta">{t('none')}</p>;
  return (
    <>
      <div className="only-wide">
        <DataTable
          caption={region('tableCaption')}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
        />
      </div>
      <ByState lines={lines} />
    </>
  );
}

/** A phone's twelve cards are too long: one fold for each state, a line for each library. */
function ByState({ lines }: { lines: MemberLine[] }) {
  const t = useTranslations('mission');
  const word = useTranslations('states.adoption');
  const states = [...new Set(lines.map((line) => line.state))];
  return (
    <section className="folds only-narrow" aria-label={t('byState')}>
      {states.map((state) => {
        const among = lines.filter((line) => line.state === state);
        return (
          <details key={state} open={states.length === 1}>
            <summary>
              <Chip {...stateMarks.adoption[state]}>{word(state)}</Chip> <b>{among.length}</b>
            </summary>
            <ul className="memberlines">
              {among.map((line) => (
                <li key={line.id}>
                  <b>{line.name}</b>
                  <span className="under">
                    {[line.responsible, line.lastStep, line.reason].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}

type PagesProps = { from: number; size: number; total: number; next: string | null; first: string | null };

export function Pages({ from, size, total, next, first }: PagesProps) {
  const t = useTranslations('mission');
  const libraries = useTranslations('region');
  if (!next && !first) return null;
  return (
    <nav className="pager" aria-label={libraries('libraries')}>
      {first ? <Link to={first}>{t('first')}</Link> : null}
      <span>{t('range', { from: from + 1, to: from + size, total })}</span>
      {next ? <Link to={next}>{t('next')}</Link> : null}
    </nav>
  );
}
