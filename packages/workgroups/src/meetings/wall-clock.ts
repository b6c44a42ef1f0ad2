import type { IsoDate } from '@sklaida/kernel';

const minute = 60_000;
const day = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** How far the zone's clocks are ahead of UTC at this instant, in milliseconds. */
function aheadOfUtc(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    });
    formats.set(zone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day: date = 1, hour = 0, minute: minutes = 0 } = parts;
  return Date.UTC(year, month - 1, date, hour, minutes) - Math.floor(instant / minute) * minute;
}

/**
 * The instant at which clocks of the zone show '10:00' on this day. An hour that comes twice means its first time; one that the clocks
 * leap over means as much after the leap.
 */
export function instantAt(zone: string, on: IsoDate, clock: string): Date {
  const shown = Date.parse(`${on}T${clock}:00Z`);
  if (Number.isNaN(shown)) throw new RangeError(`Not a time: ${on} ${clock}`);
  const before = aheadOfUtc(zone, shown - day);
  const after = aheadOfUtc(zone, shown + day);
  const first = shown - before;
  const second = shown - after;
  if (aheadOfUtc(zone, first) === before) return new Date(first);
  return new Date(aheadOfUtc(zone, second) === after ? second : first);
}
