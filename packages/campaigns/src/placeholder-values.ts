import { type IsoDate, partsOf } from '@sklaida/kernel';
import type { PlaceholderValues } from './placeholders';

const MONTHS_GENITIVE = [
  'sausio',
  'vasario',
  'kovo',
  'balandžio',
  'gegužės',
  'birželio',
  'liepos',
  'rugpjūčio',
  'rugsėjo',
  'spalio',
  'lapkričio',
  'gruodžio',
];

/** „gruodžio 9“, „gruodžio 1–24“, „birželio 1 – rugpjūčio 31“: the text itself says „d.“ after it. */
export function formatDayValue(from: IsoDate, to: IsoDate = from): string {
  const start = partsOf(from);
  const end = partsOf(to);
  const day = (at: { month: number; day: number }) => `${MONTHS_GENITIVE[at.month - 1]} ${at.day}`;
  if (from === to) return day(start);
  if (start.year === end.year && start.month === end.month) return `${day(start)}–${end.day}`;
  return `${day(start)} – ${day(end)}`;
}

/** '17:30' → „17.30“, '18:00' → „18“: the text itself says „val.“ after it. Null when it is no time of day. */
export function formatTimeValue(time: string): string | null {
  const found = time.match(/^([01]?\d|2[0-3])[:.]([0-5]\d)(?::\d{2})?$/);
  if (!found) return null;
  const hours = String(Number(found[1]));
  return found[2] === '00' ? hours : `${hours}.${found[2]}`;
}

export type AdoptionPlace = {
  libraryName: string;
  heldOn: IsoDate | null;
  heldUntil: IsoDate | null;
  startsAt: string | null;
  place: string | null;
  contact: string | null;
  vocative: string | null;
};

/** What a library answered to the four questions, as the values its texts are filled with. */
export function placeholderValues(adoption: AdoptionPlace): PlaceholderValues {
  return {
    biblioteka: adoption.libraryName,
    data: adoption.heldOn && formatDayValue(adoption.heldOn, adoption.heldUntil ?? adoption.heldOn),
    laikas: adoption.startsAt && formatTimeValue(adoption.startsAt),
    vieta: adoption.place,
    kontaktas: adoption.contact,
    kreipinys: adoption.vocative,
  };
}
