import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { IssueLine, PreviewPage, RowLine } from '~/flows/libraries/read-libraries-import.server';
import { useFormats } from '~/i18n/use-formats';
import { Button, ButtonLink } from '~/ui/button';
import { Chip, Note } from '~/ui/chip';
import { Checkbox } from '~/ui/choice';
import { PageHead, Section, Sheet } from '~/ui/page';
import type { StateMark } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';
import { Pager } from '../libraries+/pager';
import { ImportColumns } from './columns';

type Props = { page: PreviewPage; base: string; problem: 'twice' | null };

const verdictMarks: Record<RowLine['verdict'], StateMark> = {
  open: { tone: 'go', icon: 'plus' },
  present: { tone: 'done', icon: 'check' },
  ask: { tone: 'wait', icon: 'help' },
  wrong: { tone: 'stop', icon: 'x' },
};
const weightMarks: Record<IssueLine['weight'], StateMark> = {
  error: { tone: 'stop', icon: 'x' },
  ask: { tone: 'wait', icon: 'help' },
  note: { tone: 'idle', icon: 'info' },
};

function Tally({ counts }: { counts: PreviewPage['counts'] }) {
  const t = useTranslations('libraries.import.counts');
  const formats = useFormats();
  return (
    <dl className="tally">
      {(['open', 'present', 'ask', 'wrong'] as const).map((key) => (
        <div key={key} className={counts[key] > 0 ? verdictMarks[key].tone : undefined}>
          <dt>{t(key)}</dt>
          <dd>{formats.number(counts[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Issues({ page, base }: { page: PreviewPage; base: string }) {
  const t = useTranslations('libraries.import');
  const columns: Column<IssueLine>[] = [
    { id: 'row', label: t('issueColumns.row'), kind: 'heading', cell: (line) => t('row', { row: line.row }) },
    {
      id: 'weight',
      label: t('rowColumns.verdict'),
      kind: 'mark',
      cell: (line) => <Chip {...weightMarks[line.weight]}>{t(`weights.${line.weight}`)}</Chip>,
    },
    { id: 'column', label: t('issueColumns.column'), cell: (line) => line.column },
    {
      id: 'text',
      label: t('issueColumns.text'),
      cell: (line) => (
        <>
          {line.text}
          {line.accept ? <Accept accept={line.accept} id={line.id} /> : null}
        </>
      ),
    },
  ];
  return (
    <Section
      title={t('issues')}
      aside={
        page.counts.wrong + page.counts.ask > 0 ? (
          <ButtonLink slim icon="download" reloadDocument to={`${base}/import/${page.id}/errors.xlsx`}>
            {t('downloadErrors')}
          </ButtonLink>
        ) : null
      }
    >
      {page.issues.length > 0 ? (
        <div className="stack">
          <p className="meta">{t('issuesLead')}</p>
          <div className="steady">
            <DataTable
              caption={t('issues')}
              columns={columns}
              rows={page.issues}
              rowKey={(line) => line.id}
            />
          </div>
          {page.moreIssues > 0 ? <p className="meta">{t('more', { n: page.moreIssues })}</p> : null}
        </div>
      ) : (
        <p className="meta">{t('noIssues')}</p>
      )}
    </Section>
  );
}

function Accept({ accept, id }: { accept: NonNullable<IssueLine['accept']>; id: string }) {
  const t = useTranslations('libraries.import.accept');
  const what = t(accept.what);
  return (
    <Checkbox
      id={`accept-${id}`}
      name="accept"
      value={accept.row}
      label={what}
      aria-label={t('label', { row: accept.row, what })}
      defaultChecked={accept.on}
    />
  );
}

function Rows({ page }: { page: PreviewPage }) {
  const t = useTranslations('libraries');
  const columns: Column<RowLine>[] = [
    {
      id: 'row',
      label: t('import.rowColumns.row'),
      kind: 'heading',
      cell: (row) => t('import.row', { row: row.row }),
    },
    {
      id: 'verdict',
      label: t('import.rowColumns.verdict'),
      kind: 'mark',
      cell: (row) => <Chip {...verdictMarks[row.verdict]}>{t(`import.verdicts.${row.verdict}`)}</Chip>,
    },
    { id: 'name', label: t('import.rowColumns.name'), cell: (row) => row.name || '–' },
    {
      id: 'municipality',
      label: t('import.rowColumns.municipality'),
      cell: (row) => row.municipality || '–',
    },
    {
      id: 'kind',
      label: t('import.rowColumns.kind'),
      cell: (row) => (row.kind ? t(`kinds.${row.kind}`) : '–'),
    },
    {
      id: 'person',
      label: t('import.rowColumns.person'),
      cell: (row) => (
        <>
          {row.person || row.email || '–'}
          {row.person && row.email ? <span className="under">{row.email}</span> : null}
        </>
      ),
    },
  ];
  return (
    <Section title={t('import.rows')}>
      <div className="stack">
        <div className="steady">
          <DataTable
            caption={t('import.rows')}
            columns={columns}
            rows={page.rows}
            rowKey={(row) => String(row.row)}
          />
        </div>
        <Pager page={page.page} pages={page.pages} />
      </div>
    </Section>
  );
}

export function PreviewView({ page, base, problem }: Props) {
  const t = useTranslations('libraries');
  const notes = page.notes.filter(({ code }) => t.has(`import.notes.${code}` as 'import.notes.merged'));
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[
          { to: base, label: t('title') },
          { to: `${base}/import`, label: t('import.short') },
          { label: page.fileName },
        ]}
        title={page.fileName}
      />
      <Tally counts={page.counts} />
      {notes.length > 0 ? (
        <Note icon="info">
          {notes.map(({ code, n, text }) => (
            <p key={code}>{t(`import.notes.${code as 'merged'}`, { n, text } as { n: number })}</p>
          ))}
        </Note>
      ) : null}
      <ImportColumns page={page} problem={problem} />
      <Form method="post" className="stack-l">
        <Issues page={page} base={base} />
        {page.missing.length === 0 ? (
          <Sheet>
            <Checkbox
              name="invite"
              value="yes"
              label={t('import.inviteNow')}
              hint={t('import.inviteHint', { n: page.people })}
              defaultChecked
            />
            <div className="row">
              <Button look="main" name="intent" value="load">
                {t('import.load')}
              </Button>
              <span className="meta">{t('import.loadNote', { n: page.counts.open })}</span>
            </div>
          </Sheet>
        ) : null}
      </Form>
      <Rows page={page} />
    </div>
  );
}
