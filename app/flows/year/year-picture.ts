import type { OccasionMark } from '@sklaida/calendar';
import { addDays, daysBetween, type IsoDate, isoDate } from '@sklaida/kernel';
import type { YearCampaign, YearPlan } from './year-plan';
import { crowdedDays, overlaps } from './year-plan';

const width = 1200;
const top = 76;
const laneHeight = 38;
/** Room a letter takes in the picture's own units, on the generous side. */
const letter = 8.6;
const gap = 14;

type YearBar = {
  id: string;
  label: string;
  x: number;
  width: number;
  prepareX: number;
  lane: number;
  /** The name stands before the bar where the year leaves no room after it. */
  labelX: number;
  anchor: 'start' | 'end';
  look: 'missing' | 'draft' | 'real' | 'over';
};
type YearPicture = {
  width: number;
  height: number;
  top: number;
  laneHeight: number;
  months: { x: number; middle: number; first: IsoDate }[];
  marks: { id: string; x: number; y: number; mark: OccasionMark }[];
  bars: YearBar[];
  crowds: { x: number; width: number }[];
  todayX: number | null;
};

type Strip = Pick<YearBar, 'id' | 'label' | 'look'> & {
  startsOn: IsoDate;
  endsOn: IsoDate;
  leadDays: number;
};

const lookOf = ({ shown }: YearCampaign): YearBar['look'] =>
  shown === 'draft' || shown === 'workgroup_review'
    ? 'draft'
    : shown === 'closed' || shown === 'archived'
      ? 'over'
      : 'real';

/** Twelve months from left to right: occasions above, below them every campaign with its time to prepare, in as few lanes as fit. */
export function yearPicture(plan: YearPlan, year: number, today: IsoDate): YearPicture {
  const first = `${year}-01-01`;
  const next = `${year + 1}-01-01`;
  const days = daysBetween(first, next);
  const at = (day: IsoDate) =>
    Math.round((Math.max(0, Math.min(days, daysBetween(first, day))) / days) * width * 10) / 10;
  const campaigns = [...plan.lines.flatMap((line) => line.campaigns), ...plan.others];
  const strips: Strip[] = [
    ...campaigns.map((one) => ({ ...one, label: one.title, look: lookOf(one) })),
    ...plan.lines
      .filter((line) => line.missing && line.missing !== 'plain' && line.missing !== 'past')
      .map((line) => ({
        id: line.id,
        label: line.title,
        look: 'missing' as const,
        startsOn: line.startsOn,
        endsOn: line.endsOn,
        leadDays: daysBetween(line.workBy, line.startsOn),
      })),
  ].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));

  const laneEnds: number[] = [];
  const bars = strips.map((strip): YearBar => {
    const x = at(strip.startsOn);
    const end = Math.max(at(addDays(strip.endsOn, 1)), x + 6);
    const prepareX = at(addDays(strip.startsOn, -strip.leadDays));
    const label = shorten(strip.label);
    const room = label.length * letter;
    const after = end + gap / 2 + room <= width;
    const left = after ? prepareX : Math.max(0, prepareX - gap / 2 - room);
    const right = after ? end + gap / 2 + room : end;
    const free = laneEnds.findIndex((taken) => taken + gap <= left);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = right;
    return {
      id: strip.id,
      label,
      look: strip.look,
      x,
      width: Math.round((end - x) * 10) / 10,
      prepareX,
      lane,
      labelX: after ? end + gap / 2 : prepareX - gap / 2,
      anchor: after ? 'start' : 'end',
    };
  });

  const lastOf = new Map<number, number>();
  return {
    width,
    height: top + Math.max(1, laneEnds.length) * laneHeight + 8,
    top,
    laneHeight,
    months: Array.from({ length: 12 }, (_, month) => {
      const day = isoDate(year, month + 1, 1) ?? first;
      const end = month === 11 ? next : (isoDate(year, month + 2, 1) ?? next);
      return { x: at(day), middle: (at(day) + at(end)) / 2, first: day };
    }),
    marks: plan.lines.map((line) => {
      const x = at(line.startsOn);
      const crowdedRow = x - (lastOf.get(0) ?? -100) < 13;
      lastOf.set(crowdedRow ? 1 : 0, x);
      return { id: line.id, x, y: crowdedRow ? 58 : 42, mark: line.mark };
    }),
    bars,
    crowds: crowdedDays(overlaps(campaigns))
      .filter((one) => one.startsOn < next && one.endsOn >= first)
      .map((one) => ({
        x: at(one.startsOn),
        width: Math.max(4, at(addDays(one.endsOn, 1)) - at(one.startsOn)),
      })),
    todayX: today >= first && today < next ? at(today) : null,
  };
}

const longest = 44;
const shorten = (title: string) =>
  title.length <= longest ? title : `${title.slice(0, longest - 1).replace(/\s+\S*$/, '')}…`;
