import type { ReactNode } from 'react';

export type ValueLevel = 1 | 2 | 3 | 'hidden' | 'none';
type ValueTile = {
  id: string;
  abbr: string;
  /** Place in the country's grid; the picture is cropped to what it holds. */
  row: number;
  col: number;
  level: ValueLevel;
  /** The number as it is written; „–“ where there is none to show. */
  value: string;
  /** „UTE – Utenos r.: 214 dalyvių“ */
  label: string;
};

const pitch = 108;
const longValue = 6;

/** Municipalities as tiles, north up, each with its number; the paler, the smaller. */
export function ValueMap({ tiles, label }: { tiles: readonly ValueTile[]; label: string }) {
  if (tiles.length === 0) return null;
  const left = Math.min(...tiles.map((tile) => tile.col));
  const top = Math.min(...tiles.map((tile) => tile.row));
  const columns = Math.max(...tiles.map((tile) => tile.col)) - left + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) - top + 1;
  return (
    <svg className="map" viewBox={`0 0 ${columns * pitch} ${rows * pitch}`} role="img" aria-label={label}>
      {tiles.map((tile) => (
        <g
          key={tile.id}
          className={`v-${tile.level}`}
          transform={`translate(${4 + (tile.col - left) * pitch} ${4 + (tile.row - top) * pitch})`}
        >
          <title>{tile.label}</title>
          <rect className="face" width="100" height="100" rx="5" />
          <text className="place" x="11" y="34">
            {tile.abbr}
          </text>
          <text className={tile.value.length > longValue ? 'value long' : 'value'} x="11" y="80">
            {tile.value}
          </text>
        </g>
      ))}
    </svg>
  );
}

type ValueLegendProps = { items: { level: ValueLevel; label: string; count: ReactNode }[] };

export function ValueLegend({ items }: ValueLegendProps) {
  return (
    <ul className="legend">
      {items.map(({ level, label, count }) => (
        <li key={level}>
          <svg viewBox="0 0 100 100" className={`map v-${level}`} aria-hidden="true" focusable="false">
            <rect className="face" x="2" y="2" width="96" height="96" rx="10" />
          </svg>
          {label} <b>{count}</b>
        </li>
      ))}
    </ul>
  );
}
