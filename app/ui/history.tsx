import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { ButtonLink } from './button';
import { HistorySieve, narrowedBy, type SieveProps } from './history-sieve';
import { EmptyState, PageHead } from './page';
import { useSigned } from './signed';
import { DataTable } from './table';

type Line = {
  id: string;
  at: string;
  who: string | null;
  actingFor: string | null;
  kind: string;
  title: string | null;
  subjectId: string | null;
  action: string;
  fromState: string | null;
  toState: string | null;
  reason: string | null;
  number: number | null;
  channel: string | null;
  role: string | null;
};

type HistoryProps = {
  entries: Line[];
  older: string | null;
  subject: { id: string; title: string } | null;
  /** '/b/utena' */
  base: string;
} & Pick<SieveProps, 'filter' | 'choices'>;

const entities: Record<string, string> = {
  campaign: 'campaign',
  adoption: 'adoption',
  content_item: 'content',
  assignment: 'assignment',
  distribution: 'distribution',
};

/** „Pakviesta → Pritaikoma“, in the words of the thing's own states. */
function useSteps() {
  const t = useTranslations();
  return ({ kind, action, fromState, toState }: Line) => {
    const entity = action === 'member' ? 'adoption' : entities[kind];
    const word = (state: string | null) => {
      const key = `states.${entity}.${state}` as 'states.adoption.invited';
      return state && t.has(key) ? t(key) : null;
    };
    const from = word(fromState);
    const to = word(toState);
    return from && to && from !== to ? `${from} → ${to}` : to;
  };
}

function useDeed() {
  const t = useTranslations();
  return ({ kind, action, number, channel, role }: Line) => {
    const key = `history.actions.${kind}.${action}` as 'history.actions.campaign.remind';
    const deed = t.has(key) ? t(key, { n: number ?? 0 }) : null;
    const held = `shell.roles.${role}` as 'shell.roles.editor';
    if (deed && role && t.has(held)) return `${deed}: ${t(held)}`;
    const place = `campaigns.channels.${channel}` as 'campaigns.channels.facebook';
    return channel && t.has(place) ? `${deed ?? ''} (${t(place)})` : deed;
  };
}

/** Who did what and why, newest first. */
export function HistoryView({ entries, older, subject, base, filter, choices }: HistoryProps) {
  const t = useTranslations('history');
  const formats = useFormats();
  const stepsOf = useSteps();
  const deedOf = useDeed();
  const signed = useSigned();
  const query = narrowedBy(filter, subject?.id ?? null);
  const sieved = Object.values(filter).some(Boolean);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={subject ? subject.title : t('lead')}
        crumbs={subject ? [{ to: `${base}/history`, label: t('all') }] : []}
      />
      <div className="stack">
        <HistorySieve filter={filter} choices={choices} subjectId={subject?.id ?? null} base={base} />
        {entries.length === 0 && sieved ? (
          <EmptyState
            level={2}
            title={t('sieve.none')}
            action={<Link to={`${base}/history`}>{t('all')}</Link>}
          >
            {t('sieve.noneText')}
          </EmptyState>
        ) : entries.length === 0 ? (
          <EmptyState level={2} title={t('empty')}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <div className="stack">
            <DataTable
              caption={t('caption')}
              rows={entries}
              rowKey={(row) => row.id}
              columns={[
                {
                  id: 'what',
                  label: t('what'),
                  kind: 'heading',
                  cell: (row) => (
                    <>
                      {deedOf(row) ?? stepsOf(row)}
                      {row.title && !subject ? (
                        <span className="under meta">
                          {row.subjectId ? (
                            <Link to={`${base}/campaigns/${row.subjectId}`}>{row.title}</Link>
                          ) : (
                            row.title
                          )}
                        </span>
                      ) : null}
                    </>
                  ),
                },
                {
                  id: 'steps',
                  label: t('steps'),
                  cell: (row) => (
                    <>
                      {stepsOf(row) ?? '–'}
                      {row.reason ? (
                        <span className="under">
                          {t('reason')}: {row.reason}
                        </span>
                      ) : null}
                    </>
                  ),
                },
                {
                  id: 'who',
                  label: t('who'),
                  cell: (row) => (row.who ? signed(row.who, row.actingFor) : t('system')),
                },
                { id: 'when', label: t('when'), cell: (row) => formats.longMoment(row.at) },
              ]}
            />
            {older ? (
              <p>
                <ButtonLink to={`${base}/history?${query}before=${older}`} icon="down">
                  {t('older')}
                </ButtonLink>
              </p>
            ) : null}
          </div>
        )}
      </div>
    </>
  );
}
