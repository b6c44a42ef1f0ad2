import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useDrawingId } from './brand';
import { DrawnIcon, type IconName } from './icon';

export type TileState =
  | 'invited'
  | 'localising'
  | 'submitted'
  | 'changes_requested'
  | 'approved'
  | 'published'
  | 'reported'
  | 'declined'
  | 'lapsed'
  | 'none';

export type TileDot = 'ring' | 'half' | 'full';

export type Tile = {
  id: string;
  abbr: string;
  /** Place in the country's grid; the picture is cropped to what it holds. */
  row: number;
  col: number;
  state: TileState;
  href?: string;
  /** „UTE – Utenos r.: paskelbta. Mokyklos: dalyvauja 1 iš 3“ */
  label: string;
  dots?: readonly TileDot[];
};

const tileIcons: Record<TileState, IconName | null> = {
  invited: 'mail',
  localising: 'pen',
  submitted: 'clock',
  changes_requested: 'returned',
  approved: 'check',
  published: 'campaign',
  reported: 'checks',
  declined: 'declined',
  lapsed: 'clock',
  none: null,
};

type Grounds = { hatch: string; points: string };

function Patterns({ hatch, points }: Grounds) {
  return (
    <defs>
      <pattern id={hatch} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect className="loc" width="8" height="8" />
        <rect className="loc2" width="2.5" height="8" />
      </pattern>
      <pattern id={points} width="10" height="10" patternUnits="userSpaceOnUse">
        <rect className="sub" width="10" height="10" />
        <circle className="sub2" cx="5" cy="5" r="2.2" />
      </pattern>
    </defs>
  );
}

function groundOf(state: TileState, { hatch, points }: Grounds): string | undefined {
  if (state === 'localising' || state === 'changes_requested') return `url(#${hatch})`;
  if (state === 'submitted') return `url(#${points})`;
  return undefined;
}

function Dot({ kind, x, y }: { kind: TileDot; x: number; y: number }) {
  return (
    <>
      <circle className={kind === 'full' ? 'dot on' : 'dot'} cx={x} cy={y} r="6" />
      {kind === 'half' ? <path className="half" d={`M${x} ${y - 6}a6 6 0 0 1 0 12z`} /> : null}
    </>
  );
}

const pitch = 108;

type FaceProps = { tile: Tile; x: number; y: number; grounds: Grounds; large: boolean };

function Face({ tile, x, y, grounds, large }: FaceProps) {
  const icon = tileIcons[tile.state];
  const dots = tile.dots ?? [];
  const taking = dots.filter((dot) => dot !== 'ring').length;
  return (
    <g transform={`translate(${x} ${y})`} className={`s-${tile.state}`}>
      <rect className="face" width="100" height="100" rx="5" fill={groundOf(tile.state, grounds)} />
      {tile.state === 'reported' ? <path className="fold" d="M72 0H95a5 5 0 0 1 5 5V28Z" /> : null}
      <rect className="ring" x="-3" y="-3" width="106" height="106" rx="7" />
      {icon ? <DrawnIcon name={icon} x={9} y={8} size={large ? 26 : 32} /> : null}
      <text x="11" y={large ? 64 : 84} className={large ? undefined : 't2'}>
        {tile.abbr}
      </text>
      {large && dots.length > 6 ? (
        <text className="count" x="11" y="91">
          {taking} / {dots.length}
        </text>
      ) : null}
      {large && dots.length <= 6
        ? dots.map((kind, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is known only by its place
            <Dot key={index} kind={kind} x={17 + index * (dots.length > 5 ? 13.5 : 16.5)} y={84} />
          ))
        : null}
    </g>
  );
}

type TileMapProps = {
  cells: readonly Tile[];
  /** Says the whole picture in a sentence. */
  label: string;
  size?: 'large' | 'small';
};

/** Municipalities as tiles, north up, cropped to their own rows and columns. */
export function TileMap({ cells, label, size = 'large' }: TileMapProps) {
  const id = useDrawingId();
  const grounds = { hatch: `${id}h`, points: `${id}p` };
  const left = Math.min(...cells.map((cell) => cell.col));
  const top = Math.min(...cells.map((cell) => cell.row));
  const columns = Math.max(...cells.map((cell) => cell.col)) - left + 1;
  const rows = Math.max(...cells.map((cell) => cell.row)) - top + 1;
  if (cells.length === 0) return null;
  const linked = cells.some((cell) => cell.href);
  return (
    <svg
      className="map"
      viewBox={`0 0 ${columns * pitch} ${rows * pitch}`}
      role={linked ? 'group' : 'img'}
      aria-label={label}
    >
      <Patterns {...grounds} />
      {cells.map((tile) => {
        const face = (
          <Face
            key={tile.id}
            tile={tile}
            x={4 + (tile.col - left) * pitch}
            y={4 + (tile.row - top) * pitch}
            grounds={grounds}
            large={size === 'large'}
          />
        );
        return tile.href ? (
          <Link key={tile.id} to={tile.href} aria-label={tile.label}>
            {face}
          </Link>
        ) : (
          face
        );
      })}
    </svg>
  );
}

type LegendProps = { items: { state: TileState; label: string; count: ReactNode }[] };

/** The tiles in words, with how many of each. */
export function Legend({ items }: LegendProps) {
  const id = useDrawingId();
  const grounds = { hatch: `${id}h`, points: `${id}p` };
  return (
    <ul className="legend">
      {items.map((item, index) => {
        const icon = tileIcons[item.state];
        return (
          <li key={item.state}>
            <svg viewBox="0 0 100 100" className={`map s-${item.state}`} aria-hidden="true" focusable="false">
              {index === 0 ? <Patterns {...grounds} /> : null}
              <rect
                className="face"
                x="2"
                y="2"
                width="96"
                height="96"
                rx="10"
                fill={groundOf(item.state, grounds)}
              />
              {item.state === 'reported' ? (
                <path className="fold" d="M62 2H88a10 10 0 0 1 10 10V38Z" />
              ) : null}
              {icon ? <DrawnIcon name={icon} x={23} y={23} size={54} /> : null}
            </svg>
            {item.label} <b>{item.count}</b>
          </li>
        );
      })}
    </ul>
  );
}

type DotLegendProps = { head: string; items: { kind: TileDot; label: string; count: ReactNode }[] };

export function DotLegend({ head, items }: DotLegendProps) {
  return (
    <ul className="legend">
      <li>{head}</li>
      {items.map((item) => (
        <li key={item.kind}>
          <svg viewBox="0 0 16 16" className="mark" aria-hidden="true" focusable="false">
            <Dot kind={item.kind} x={8} y={8} />
          </svg>
          {item.label} <b>{item.count}</b>
        </li>
      ))}
    </ul>
  );
}
