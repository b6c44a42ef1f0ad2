import { Form } from '@remix-run/react';
import type { ImportField } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import type { PreviewPage } from '~/flows/libraries/read-libraries-import.server';
import { Button } from '~/ui/button';
import { Note } from '~/ui/chip';
import { NumberInput, Select } from '~/ui/field';

type Props = { page: PreviewPage; problem: 'twice' | null };

const importFields: readonly ImportField[] = [
  'name',
  'municipality',
  'kind',
  'email',
  'fullName',
  'firstName',
  'lastName',
  'jobTitle',
  'phone',
  'address',
  'code',
];

/** A, B … Z, AA, as the spreadsheet names its columns. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Which column is what; the person corrects what was taken wrongly. */
export function ImportColumns({ page, problem }: Props) {
  const t = useTranslations('libraries.import');
  const columns = page.columns.map((name, index) => ({
    value: String(index),
    label: name
      ? t('mapping.columnNamed', { letter: letterOf(index), name: name.slice(0, 40) })
      : t('mapping.column', { letter: letterOf(index) }),
  }));
  const options = [{ value: '', label: t('mapping.none') }, ...columns];
  const lacking = page.missing.map((field) => t(`fields.${field}`)).join(', ');
  return (
    <div className="folds">
      {lacking ? (
        <Note tone="stop" icon="warn">
          <p>{t('mapping.missing', { columns: lacking })}</p>
        </Note>
      ) : null}
      {problem ? (
        <Note tone="stop" icon="warn">
          <p>{t(`mapping.${problem}`)}</p>
        </Note>
      ) : null}
      <details open={lacking !== '' || problem !== null}>
        <summary>
          <b>{t('mapping.title')}</b>
          <span className="meta">{t('mapping.lead')}</span>
        </summary>
        <Form method="post" className="stack" key={`${page.chosen}-${page.headerRow}`}>
          <div className="sieve">
            {page.sheets.length > 1 ? (
              <Select
                name="sheet"
                label={t('mapping.sheet')}
                defaultValue={String(page.chosen)}
                options={page.sheets.map(({ name, n }, index) => ({
                  value: String(index),
                  label: t('mapping.sheetRows', { name, n }),
                }))}
              />
            ) : null}
            <NumberInput
              name="headerRow"
              label={t('mapping.headerRow')}
              hint={t('mapping.headerRowHint')}
              defaultValue={page.headerRow ?? ''}
            />
            {importFields.map((field) => (
              <Select
                key={field}
                name={field}
                label={t(`fields.${field}`)}
                defaultValue={String(page.mapping[field] ?? '')}
                options={options}
              />
            ))}
          </div>
          <div className="row">
            <Button name="intent" value="map">
              {t('mapping.submit')}
            </Button>
          </div>
        </Form>
      </details>
    </div>
  );
}
