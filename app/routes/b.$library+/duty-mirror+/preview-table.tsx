import { useTranslations } from 'use-intl';
import type { Preview } from '~/flows/duty-mirror/preview.server';
import { Chip, Note } from '~/ui/chip';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';

/** The clauses as they would be kept, with what each would gather and where to look again. */
export function PreviewTable({ preview }: { preview: Preview }) {
  const t = useTranslations('dutyMirror');
  const { clauses, doubts, intro } = preview;
  return (
    <Section title={t('loading.preview')}>
      <div className="stack-s">
        <p role="status">{t('loading.found', { n: clauses.length })}</p>
        {doubts > 0 ? (
          <Note tone="wait" icon="warn">
            {t('loading.doubts', { n: doubts })}
          </Note>
        ) : null}
        {intro ? <p className="meta">{t('loading.intro', { text: intro })}</p> : null}
        <DataTable
          dense
          caption={t('loading.preview')}
          rows={clauses.map((one, at) => ({ ...one, at }))}
          rowKey={(row) => String(row.at)}
          columns={[
            {
              id: 'clause',
              label: t('clauses.clause'),
              kind: 'heading',
              cell: (row) => `${row.number}. ${row.body}`,
            },
            {
              id: 'gathers',
              label: t('loading.suggested'),
              cell: (row) =>
                row.gathers.length > 0
                  ? row.gathers.map((kind) => t(`kind.${kind}`)).join(', ')
                  : t('loading.suggestedNone'),
            },
            {
              id: 'state',
              label: t('loading.state'),
              kind: 'mark',
              cell: (row) =>
                row.doubt ? (
                  <Chip tone="wait" icon="warn">
                    {t(`loading.doubt.${row.doubt}`)}
                  </Chip>
                ) : (
                  <Chip line icon="check">
                    {t('loading.fine')}
                  </Chip>
                ),
            },
          ]}
        />
      </div>
    </Section>
  );
}
