import { addDays, daysBetween } from '@sklaida/kernel';
import { useTranslations } from 'use-intl';
import type { DeputiesPage, DeputyLine } from '~/flows/duties/deputations.server';
import { useFormats } from '~/i18n/use-formats';
import { usePeriod } from './parts';

const rowHeight = 46;
const headHeight = 26;
const most = 8;
const before = 7;
const shortest = 35;

/** A strip of the weeks around today, one line a deputation; the tables below say the same in words. */
export function DeputiesTimeline({ page }: { page: DeputiesPage }) {
  const t = useTranslations('duties');
  const formats = useFormats();
  const period = usePeriod();
  const start = addDays(page.today, -before);
  const near = [...page.proposed, ...page.running, ...page.coming, ...page.past].filter(
    (one) => one.phase !== 'revoked' && one.until >= start,
  );
  const rows = near.sort((a, b) => a.from.localeCompare(b.from)).slice(0, most);
  if (rows.length === 0) return null;
  const last = rows.map((one) => one.until).reduce((a, b) => (a > b ? a : b));
  const span = Math.min(120, Math.max(shortest, daysBetween(start, last) + 4));
  const at = (day: string) => (100 * Math.min(span, Math.max(0, daysBetween(start, day)))) / span;
  const percent = (value: number) => `${value.toFixed(2)}%`;
  const bar = (one: DeputyLine) => {
    const x = at(one.from);
    return { x: percent(x), width: percent(Math.max(0.8, at(addDays(one.until, 1)) - x)) };
  };
  const step = span > 70 ? 28 : span > 40 ? 14 : 7;
  const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, n) => addDays(start, n * step));
  const height = headHeight + rows.length * rowHeight;
  const end = addDays(start, span);
  return (
    <figure className="deputy-times">
      <svg
        role="img"
        aria-label={t('list.picture', { from: formats.day(start), until: formats.day(end) })}
        width="100%"
        height={height}
      >
        {ticks.slice(0, -1).map((day) => (
          <g key={day}>
            <line
              x1={percent(at(day))}
              x2={percent(at(day))}
              y1={headHeight - 4}
              y2={height}
              className="grid"
            />
            <text x={percent(at(day))} y={14} className="tick">
              {formats.shortMonth(day)} {formats.dayNumber(day)}
            </text>
          </g>
        ))}
        {rows.map((one, index) => {
          const y = headHeight + index * rowHeight;
          return (
            <g key={one.id} className={`bar ${one.phase}`}>
              <title>{`${t('pair', { absent: one.absentName, deputy: one.deputyName })}, ${period(one)}`}</title>
              <text x="0" y={y + 16}>
                {t('pair', { absent: one.absentName, deputy: one.deputyName })}
              </text>
              <rect {...bar(one)} y={y + 23} height="12" rx="2" />
            </g>
          );
        })}
        <line
          x1={percent(at(page.today))}
          x2={percent(at(page.today))}
          y1={headHeight - 6}
          y2={height}
          className="now"
        />
      </svg>
    </figure>
  );
}
