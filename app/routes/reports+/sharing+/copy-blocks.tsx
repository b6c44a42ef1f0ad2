import type { FiledBlock, FiledDocument } from '@sklaida/insights';
import { municipalityById } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import { useFormats } from '~/i18n/use-formats';
import { Bars } from '~/ui/bars';
import { Section } from '~/ui/page';
import { DataTable } from '~/ui/table';
import { type ValueLevel, ValueMap } from '~/ui/value-map';

type NumberBlock = Extract<FiledBlock, { kind: 'table' | 'chart' | 'map' }>;
type Props = {
  document: FiledDocument;
  /** Where pictures of this copy are shown; none where it is null. */
  pictures: string | null;
};

const mostBars = 6;

/** A copy as its readers see it; what was kept back is not in the document, so neither in its sums. */
export function CopyBlocks({ document, pictures }: Props) {
  return (
    <div className="stack-l">
      {document.blocks.map((block) => (
        <Block key={block.id} block={block} pictures={pictures} />
      ))}
    </div>
  );
}

function Block({ block, pictures }: { block: FiledBlock; pictures: string | null }) {
  const t = useTranslations('sharing.copy');
  if (block.kind === 'metric') return <Metric block={block} />;
  if (block.kind === 'picture')
    return (
      <figure>
        {pictures ? <img src={`${pictures}/${block.imageId}`} alt={block.alt} loading="lazy" /> : block.alt}
        {block.credit ? (
          <figcaption className="meta">{t('credit', { name: block.credit })}</figcaption>
        ) : null}
      </figure>
    );
  if (block.kind !== 'text') return <Numbers block={block} />;
  const body = <p className="notes-text">{block.body}</p>;
  return block.title ? <Section title={block.title}>{body}</Section> : body;
}

function Metric({ block }: { block: Extract<FiledBlock, { kind: 'metric' }> }) {
  const t = useTranslations('sharing.copy');
  const formats = useFormats();
  const { label, definition, unit, value, method } = block.figure;
  return (
    <Section title={block.title ?? label}>
      <div className="stack-s">
        <p className="bignum">
          <b>{value === null ? t('noData') : formats.number(value)}</b> {value === null ? null : unit}
        </p>
        {method ? <p className="meta">{t('method', { method })}</p> : null}
        {definition ? <p className="meta">{definition}</p> : null}
      </div>
    </Section>
  );
}

function Numbers({ block }: { block: NumberBlock }) {
  const t = useTranslations('sharing.copy');
  const formats = useFormats();
  const title = block.title ?? block.columns.map(({ label }) => label).join(', ');
  const [first] = block.columns;
  const value = (row: NumberBlock['rows'][number], key: string) => row.cells[key] ?? null;
  const counted = block.rows.flatMap((row) => {
    const n = first ? value(row, first.key) : null;
    return n === null ? [] : [{ ...row, n }];
  });
  const most = counted.reduce<(typeof counted)[number] | null>(
    (best, row) => (best === null || row.n > best.n ? row : best),
    null,
  );
  const says = most ? t('most', { label: most.label, n: formats.number(most.n) }) : t('nothing');
  const biggest = [...counted].sort((a, b) => b.n - a.n).slice(0, mostBars);
  return (
    <Section title={title}>
      <div className="stack">
        {block.kind === 'table' ? null : <p>{says}</p>}
        {block.kind === 'chart' && first && counted.length > 1 ? (
          <Bars
            caption={title}
            head={t('what')}
            series={[{ id: first.key, label: first.label, max: most?.n ?? 0 }]}
            rows={counted
              .filter((row) => biggest.includes(row))
              .map((row) => ({ id: row.key, label: row.label, values: [row.n] }))}
          />
        ) : null}
        {block.kind === 'map' ? <PlacesMap rows={counted} label={t('mapLabel', { says })} /> : null}
        <DataTable
          caption={title}
          rows={block.rows}
          rowKey={(row) => row.key}
          columns={[
            {
              id: 'what',
              label: t('what'),
              kind: 'heading',
              cell: (row) => row.label,
              ...(block.rows.length > 1 ? { total: t('total') } : {}),
            },
            ...block.columns.map(({ key, label }) => ({
              id: key,
              label,
              kind: 'number' as const,
              cell: (row: NumberBlock['rows'][number]) => {
                const n = value(row, key);
                return n === null ? '–' : formats.number(n);
              },
              ...(block.rows.length > 1
                ? { total: formats.number(block.rows.reduce((sum, row) => sum + (value(row, key) ?? 0), 0)) }
                : {}),
            })),
          ]}
        />
        {block.method ? <p className="meta">{t('method', { method: block.method })}</p> : null}
        {block.columns.some(({ definition }) => definition) ? (
          <details className="quiet">
            <summary>{t('definition')}</summary>
            <dl className="facts">
              {block.columns.map(({ key, label, definition }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{definition}</dd>
                </div>
              ))}
            </dl>
          </details>
        ) : null}
      </div>
    </Section>
  );
}

type Spot = { key: string; label: string; n: number };

function PlacesMap({ rows, label }: { rows: Spot[]; label: string }) {
  const formats = useFormats();
  const max = Math.max(1, ...rows.map(({ n }) => n));
  const level = (n: number): ValueLevel => (n * 3 > max * 2 ? 3 : n * 3 > max ? 2 : 1);
  return (
    <ValueMap
      label={label}
      tiles={rows.flatMap(({ key, label: name, n }) => {
        const place = municipalityById(key);
        const number = formats.number(n);
        return place
          ? [
              {
                ...{ id: key, abbr: place.abbr, ...place.tile },
                ...{ level: level(n), value: number, label: `${place.abbr} – ${name}: ${number}` },
              },
            ]
          : [];
      })}
    />
  );
}
