import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ShownBlock } from '~/flows/reports/show-blocks.server';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { ValueMap } from '~/ui/value-map';

type Props = {
  blocks: ShownBlock[];
  /** Where pictures are served; without it they are only described. */
  pictures?: string;
  /** What stands under a block, such as its sources. */
  under?: (block: string, title: string) => ReactNode;
};
type Figure = Extract<ShownBlock, { kind: 'metric' }>;
type Rows = Extract<ShownBlock, { kind: 'table' | 'chart' | 'map' }>;

/** A report as people read it: single numbers beside each other, then texts, tables, charts with their rows, maps. */
export function FiledBlocks({ blocks, pictures, under }: Props) {
  return (
    <>
      {together(blocks).map((some) => {
        const [block] = some;
        if (!block) return null;
        if (block.kind === 'metric')
          return <Figures key={block.id} figures={some as Figure[]} under={under} />;
        return <Block key={block.id} block={block} pictures={pictures} under={under} />;
      })}
    </>
  );
}

/** Numbers that follow each other stand in one row. */
function together(blocks: ShownBlock[]): ShownBlock[][] {
  const groups: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind === 'metric' && last?.[0]?.kind === 'metric') last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Figures({ figures, under }: { figures: Figure[]; under: Props['under'] }) {
  const t = useTranslations('reports.page');
  const formats = useFormats();
  return (
    <dl className="figures">
      {figures.map(({ id, title, figure }) => (
        <div key={id}>
          <dt>{title ?? figure.label}</dt>
          <dd>
            <span className="big">{figure.value === null ? t('noData') : formats.number(figure.value)}</span>
            {figure.value === null || !figure.unit ? null : <span className="meta"> {figure.unit}</span>}
            <span className="hint">{figure.definition}</span>
            {figure.method ? <span className="hint">{t('method', { method: figure.method })}</span> : null}
            {under?.(id, title ?? figure.label)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

type BlockProps = { block: Exclude<ShownBlock, Figure> } & Pick<Props, 'pictures' | 'under'>;

function Block({ block, pictures, under }: BlockProps) {
  const t = useTranslations('reports');
  if (block.kind === 'text')
    return (
      <Titled title={block.title}>
        <p className="notes-text measure">{block.body}</p>
      </Titled>
    );
  if (block.kind === 'picture')
    return (
      <Titled title={block.title}>
        <figure className="report-picture">
          {pictures ? (
            <img src={`${pictures}/${block.imageId}/medium`} alt={block.alt} loading="lazy" />
          ) : null}
          <figcaption className="meta">
            {pictures ? null : block.alt}
            {block.credit ? t('page.credit', { name: block.credit }) : null}
          </figcaption>
        </figure>
      </Titled>
    );
  const title = block.title ?? block.columns[0]?.label ?? '';
  return (
    <Section title={title}>
      <div className="stack-s">
        {block.kind === 'table' ? null : <p>{block.says}</p>}
        {block.kind === 'map' ? (
          <ValueMap tiles={block.tiles} label={t('page.mapLabel', { says: block.says })} />
        ) : null}
        {block.rows.length === 0 ? (
          <p className="meta">{t('page.chartNone')}</p>
        ) : block.kind === 'chart' ? (
          <Chart block={block} title={title} />
        ) : (
          <Table block={block} title={title} />
        )}
        {block.method ? <p className="hint">{t('page.method', { method: block.method })}</p> : null}
        <details className="no-print">
          <summary>
            {t('page.definition')}
            <span className="vh">: {title}</span>
          </summary>
          <dl className="definitions">
            {block.columns.map((column) => (
              <Fragment key={column.key}>
                <dt>{column.label}</dt>
                <dd>{column.definition}</dd>
              </Fragment>
            ))}
          </dl>
        </details>
        {under?.(block.id, title)}
      </div>
    </Section>
  );
}

/** A part without a heading of its own follows the one before. */
function Titled({ title, children }: { title: string | null; children: ReactNode }) {
  return title ? <Section title={title}>{children}</Section> : <div>{children}</div>;
}

/** Rows of months are keyed by them. */
const headOf = ({ rows }: Rows) =>
  rows.every((row) => /^\d{4}-\d{2}$/.test(row.key)) && rows.length > 0 ? 'rowHead.month' : 'rowHead.each';

function Chart({ block, title }: { block: Rows; title: string }) {
  const t = useTranslations('reports');
  const series = block.columns.map((column) => ({
    id: column.key,
    label: column.label,
    max: Math.max(...block.rows.map((row) => row.cells[column.key] ?? 0), 0),
  }));
  return (
    <Bars
      caption={title}
      head={t(headOf(block))}
      series={series}
      rows={block.rows.map((row) => ({
        id: row.key,
        label: row.label,
        values: block.columns.map((column) => row.cells[column.key] ?? t('page.noData')),
      }))}
    />
  );
}

function Table({ block, title }: { block: Rows; title: string }) {
  const t = useTranslations('reports');
  const formats = useFormats();
  const number = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formats.number(value);
  return (
    <DataTable
      caption={title}
      rows={block.rows}
      rowKey={(row) => row.key}
      columns={[
        {
          id: 'row',
          label: t(headOf(block)),
          kind: 'heading',
          cell: (row) => row.label,
          ...(block.rows.length > 1 && { total: t('page.total') }),
        },
        ...block.columns.map((column) => ({
          id: column.key,
          label: column.label,
          kind: 'number' as const,
          cell: (row: Rows['rows'][number]) => number(row.cells[column.key]),
          ...(block.rows.length > 1 && { total: number(block.totals[column.key]) }),
        })),
      ]}
    />
  );
}
