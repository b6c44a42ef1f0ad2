import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { FileProblem } from '~/flows/libraries/import-libraries-limits';
import type { ImportLine } from '~/flows/libraries/read-libraries-import.server';
import { Button, ButtonLink } from '~/ui/button';
import { Chip } from '~/ui/chip';
import { ErrorSummary } from '~/ui/error-summary';
import { Field } from '~/ui/field';
import { PageHead, Section, Sheet } from '~/ui/page';
import type { StateMark } from '~/ui/state-marks';
import { type Column, DataTable } from '~/ui/table';

type Props = {
  recent: ImportLine[];
  base: string;
  problem: FileProblem | 'tooLarge' | 'noFile' | null;
};

const marks: Record<ImportLine['state'], StateMark> = {
  previewed: { tone: 'idle', icon: 'pen' },
  queued: { tone: 'wait', icon: 'clock' },
  loading: { tone: 'go', icon: 'redo' },
  done: { tone: 'done', icon: 'check' },
  refused: { tone: 'stop', icon: 'x' },
};

export function ImportView({ recent, base, problem }: Props) {
  const t = useTranslations('libraries');
  const error = problem ? t(`import.fileProblems.${problem}`) : null;
  return (
    <div className="stack-l">
      <PageHead
        crumbs={[{ to: base, label: t('title') }, { label: t('import.short') }]}
        title={t('import.title')}
        lead={t('import.lead')}
      />
      <div className="two lanes">
        <Sheet>
          <Form method="post" encType="multipart/form-data" className="stack" reloadDocument noValidate>
            <ErrorSummary errors={{ table: error }} />
            <Field name="table" label={t('import.file')} hint={t('import.fileHint')} error={error}>
              {(wires) => (
                <input
                  {...wires}
                  type="file"
                  name="table"
                  accept=".xlsx,.csv,.tsv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                />
              )}
            </Field>
            <div className="row">
              <Button look="main" name="intent" value="preview">
                {t('import.preview')}
              </Button>
              <ButtonLink look="bare" icon="download" reloadDocument to={`${base}/import/example.xlsx`}>
                {t('import.example')}
              </ButtonLink>
            </div>
          </Form>
        </Sheet>
        <div className="side">
          <Section title={t('import.what')}>
            <ul className="names">
              {(['name', 'municipality', 'email', 'rest'] as const).map((key) => (
                <li key={key}>{t(`import.needs.${key}`)}</li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
      {recent.length > 0 ? <Recent recent={recent} base={base} /> : null}
    </div>
  );
}

function Recent({ recent, base }: Pick<Props, 'recent' | 'base'>) {
  const t = useTranslations('libraries.import');
  const columns: Column<ImportLine>[] = [
    {
      id: 'file',
      label: t('file'),
      kind: 'heading',
      cell: (row) => <Link to={`${base}/import/${row.id}`}>{row.fileName}</Link>,
    },
    {
      id: 'state',
      label: t('state'),
      kind: 'mark',
      cell: (row) => <Chip {...marks[row.state]}>{t(`recentStates.${row.state}`)}</Chip>,
    },
    {
      id: 'said',
      label: t('result.added'),
      cell: (row) => (row.added === null ? '–' : t('recentText', { added: row.added })),
    },
    { id: 'day', label: t('day'), cell: (row) => row.day },
  ];
  return (
    <Section title={t('recent')}>
      <DataTable caption={t('recent')} columns={columns} rows={recent} rowKey={(row) => row.id} />
    </Section>
  );
}
