import { light } from './theme';

type Run = { width: number; thread: boolean };

const PERIODS = 14;
/** Pixels at the narrowest: 280 in all fits a small phone, wider tables share out the rest. */
const PERIOD_WIDTH = 20;

/** A row stays under the 63 cells that Word allows a table. */
function repeat(period: Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of Array.from({ length: PERIODS }, () => period).flat()) {
    const last = joined.at(-1);
    if (last?.thread === run.thread) joined[joined.length - 1] = { ...last, width: last.width + run.width };
    else joined.push(run);
  }
  return joined;
}

const gap = (width: number): Run => ({ width, thread: false });
const thread = (width: number): Run => ({ width, thread: true });

const edge = [thread(PERIODS * PERIOD_WIDTH)];
const space = [gap(PERIODS * PERIOD_WIDTH)];
const narrow = repeat([gap(9), thread(2), gap(9)]);
const middle = repeat([gap(7), thread(6), gap(7)]);
const wide = repeat([thread(2), gap(3), thread(10), gap(3), thread(2)]);

const rows = [edge, space, narrow, middle, wide, middle, narrow, space, edge].map((runs, row) => ({
  key: `row-${row}`,
  height: row === 0 || row === 8 ? 1 : 2,
  cells: runs.map((run, cell) => ({ ...run, key: `cell-${cell}` })),
}));

/** The one ornament, as table cells: mail programs block pictures until asked. */
export function WovenBand() {
  return (
    <div aria-hidden="true">
      {rows.map((row) => (
        <table
          key={row.key}
          role="presentation"
          className="band"
          width="100%"
          cellPadding={0}
          cellSpacing={0}
          border={0}
          style={{ tableLayout: 'fixed', borderCollapse: 'collapse' }}
        >
          <tbody>
            <tr>
              {row.cells.map((cell) => (
                <td
                  key={cell.key}
                  width={cell.width}
                  height={row.height}
                  {...(cell.thread ? { className: 'thread', bgcolor: light.accent } : {})}
                />
              ))}
            </tr>
          </tbody>
        </table>
      ))}
    </div>
  );
}
