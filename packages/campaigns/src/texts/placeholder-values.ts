import { cases, type Forms, type IsoDate, partsOf } from '@sklaida/kernel';
import type { CampaignDocument } from '../templates/document';
import { type DeclinedKey, type FormKey, formsIn, type PlaceholderValues } from './placeholders';

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

/** Confirmed forms of the names a library's texts speak of; what nobody has confirmed is not here. */
export type ConfirmedForms = Record<DeclinedKey, Partial<Forms> | null>;

/** The forms as values: a form left empty is no value. */
export function formValues(forms: ConfirmedForms): PlaceholderValues {
  const values: PlaceholderValues = {};
  for (const key of ['biblioteka', 'miestas', 'savivaldybe'] as const)
    for (const one of cases) {
      const form = forms[key]?.[one]?.trim();
      if (form) values[`${key}:${one}`] = form;
    }
  return values;
}

/** Forms a campaign's texts ask for and the library has not confirmed, for telling before it takes part. */
export function formsWanted(
  document: Pick<CampaignDocument, 'blocks' | 'school'>,
  kind: 'library' | 'school',
  values: PlaceholderValues,
): FormKey[] {
  const texts =
    kind === 'school'
      ? [document.school?.post ?? '', document.school?.activity ?? '']
      : document.blocks.flatMap((block) => [block.title ?? '', block.body]);
  return [...new Set(texts.flatMap(formsIn))].filter((form) => !values[form]?.trim());
}

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
