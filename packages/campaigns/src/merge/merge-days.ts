import { addDays, daysBetween, type IsoDate } from '@sklaida/kernel';
import type { LivingDocument } from './merge-document';
import { type Notes, noteApplied, noteConflict } from './merge-notes';

type Days = LivingDocument['days'];
type Sides = { base: Days; upstream: Days; local: Days };

/** Days never clash: where the region moved one and the library too, its distance from the region's day stays. */
export function mergeDays(notes: Notes, sides: Sides): Days {
  const day = (name: 'startsOn' | 'endsOn' | 'answerBy' | 'reportBy') =>
    shifted(notes, { subject: 'day', subjectId: name }, name, {
      base: sides.base[name],
      upstream: sides.upstream[name],
      local: sides.local[name],
    });
  const days = {
    startsOn: day('startsOn'),
    endsOn: day('endsOn'),
    answerBy: day('answerBy'),
    reportBy: day('reportBy'),
  };
  return { ...days, heldOn: heldDay(notes, sides, days) };
}

function shifted(
  notes: Notes,
  place: { subject: 'day'; subjectId: string },
  name: string,
  { base, upstream, local }: { base: IsoDate; upstream: IsoDate; local: IsoDate },
): IsoDate {
  if (local === upstream) return local;
  if (upstream === base) {
    noteApplied(notes, place, name, 'kept', local, local);
    return local;
  }
  const merged = addDays(upstream, daysBetween(base, local));
  noteApplied(notes, place, name, local === base ? 'updated' : 'shifted', local, merged);
  return merged;
}

/**
 * The day a library chose moves with a campaign that moved whole. A campaign that grew longer or shorter leaves it alone, and
 * a chosen day that no longer lies in the campaign is put before the library.
 */
function heldDay(notes: Notes, { base, upstream, local }: Sides, days: Omit<Days, 'heldOn'>): IsoDate | null {
  const place = { subject: 'day', subjectId: 'heldOn' } as const;
  if (local.heldOn === upstream.heldOn && local.heldOn === null) return null;
  if (upstream.heldOn !== base.heldOn && upstream.heldOn !== null) {
    return theirDay(notes, place, base.heldOn, upstream.heldOn, local.heldOn);
  }
  if (local.heldOn === null) {
    if (base.heldOn !== null) noteApplied(notes, place, 'heldOn', 'kept', null, null);
    return null;
  }
  if (upstream.heldOn !== base.heldOn && local.heldOn === base.heldOn) {
    noteApplied(notes, place, 'heldOn', 'removed', local.heldOn, null);
    return null;
  }
  const moved = daysBetween(base.startsOn, upstream.startsOn);
  if (
    local.heldOn !== upstream.heldOn &&
    moved !== 0 &&
    moved === daysBetween(base.endsOn, upstream.endsOn)
  ) {
    const merged = addDays(local.heldOn, moved);
    noteApplied(notes, place, 'heldOn', 'shifted', local.heldOn, merged);
    return merged;
  }
  if (lies(local.heldOn, local) && !lies(local.heldOn, days)) {
    noteConflict(notes, place, 'heldOn', 'both-changed', {
      base: span(base),
      upstream: span(upstream),
      ours: local.heldOn,
    });
  } else if (local.heldOn !== upstream.heldOn) {
    noteApplied(notes, place, 'heldOn', 'kept', local.heldOn, local.heldOn);
  }
  return local.heldOn;
}

function theirDay(
  notes: Notes,
  place: { subject: 'day'; subjectId: string },
  base: IsoDate | null,
  upstream: IsoDate,
  local: IsoDate | null,
): IsoDate | null {
  if (base !== null && local !== null) return shifted(notes, place, 'heldOn', { base, upstream, local });
  if (local === upstream) return local;
  if (local === base) {
    noteApplied(notes, place, 'heldOn', 'updated', local, upstream);
    return upstream;
  }
  noteConflict(notes, place, 'heldOn', base === null ? 'both-added' : 'both-changed', {
    base,
    upstream,
    ours: local,
  });
  return local;
}

const lies = (day: IsoDate, { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate }) =>
  startsOn <= day && day <= endsOn;

const span = ({ startsOn, endsOn }: Days) => `${startsOn}/${endsOn}`;
