import { useFormats } from '~/i18n/use-formats';

type BarsProps = {
  caption: string;
  /** Heading of the first column. */
  head: string;
  series: { id: string; label: string; max: number; pale?: boolean }[];
  /** One value for each series; a sentence such as „nereikia“ where a number has no sense. */
  rows: { id: string; label: string; values: (number | string)[] }[];
};

/** At most six bars; the picture is the table itself. */
export function Bars({ caption, head, series, rows }: BarsProps) {
  const formats = useFormats();
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {series.map((one) => (
            <th key={one.id} scope="col">
              {one.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {series.map((one, index) => {
              const value = row.values[index] ?? 0;
              if (typeof value === 'string') {
                return (
                  <td key={one.id} className="pl">
                    {value}
                  </td>
                );
              }
              const width = one.max > 0 ? Math.min(100, (value / one.max) * 100) : 0;
              return (
                <td key={one.id}>
                  <div className="b">
                    <svg viewBox="0 0 100 16" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                      <rect width="100" height="16" />
                      <rect className={one.pale ? 'v2' : 'v'} width={width.toFixed(1)} height="16" />
                    </svg>
                    <b>{formats.number(value)}</b>
                  </div>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type GoalBarProps = {
  value: number;
  goal: number;
  /** The whole sentence: „Dalyvių 1 951, tikslas 1 500“. */
  label: string;
  /** „tikslas 1 500“ */
  goalLabel: string;
};

/** How far from the goal: a bar and a dark tick with its number. */
export function GoalBar({ value, goal, label, goalLabel }: GoalBarProps) {
  const scale = Math.max(value, goal, 1) * 1.025;
  const reached = `${((value / scale) * 100).toFixed(1)}%`;
  const at = (goal / scale) * 100;
  const anchor = at > 82 ? 'end' : at < 18 ? 'start' : 'middle';
  const tick = `${at.toFixed(1)}%`;
  return (
    <svg className="goal" role="img" aria-label={label}>
      <rect className="track" width="100%" height="12" rx="2" />
      <rect className="v" width={reached} height="12" rx="2" />
      <rect className="tick" x={tick} y="-2" width="2.5" height="20" />
      <text x={tick} y="34" textAnchor={anchor}>
        {goalLabel}
      </text>
    </svg>
  );
}
