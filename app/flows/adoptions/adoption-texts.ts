import {
  type ConfirmedForms,
  type FilledText,
  type FormKey,
  fillText,
  formValues,
  type PlaceholderKey,
  type PlaceholderValues,
  placeholderValues,
} from '@sklaida/campaigns';
import { textChanged } from '@sklaida/content';
import { municipalityForms } from '@sklaida/people';
import type { LibraryNames } from '@sklaida/people/server';

type TextRow = {
  id: string;
  channel: string;
  mode: 'free' | 'locked' | 'optional';
  title: string | null;
  body: string;
  baseTitle: string | null;
  baseBody: string;
};

type PlaceRow = {
  happensOn: string | null;
  happensAt: string | null;
  place: string | null;
  contact: string | null;
};

/** The forms a library has confirmed; its municipality's are those of the public list. */
function confirmedForms(names: LibraryNames): ConfirmedForms {
  if (!names.confirmedAt) return { biblioteka: null, miestas: null, savivaldybe: null };
  const municipality = names.municipality ? municipalityForms(names.municipality) : null;
  return { biblioteka: names.forms, miestas: names.townForms, savivaldybe: municipality?.name ?? null };
}

/** The library's names and its answers to the four questions as the values its texts are filled with. */
export function valuesOf(names: LibraryNames, adoption: PlaceRow): PlaceholderValues {
  const answers = placeholderValues({
    libraryName: names.name,
    heldOn: adoption.happensOn,
    heldUntil: null,
    startsAt: adoption.happensAt,
    place: adoption.place,
    contact: adoption.contact,
    vocative: null,
  });
  return { ...formValues(confirmedForms(names)), ...answers };
}

export type ReadyText<T extends TextRow> = T & {
  filledTitle: FilledText | null;
  filledBody: FilledText;
  changed: boolean;
  missing: PlaceholderKey[];
  missingForms: FormKey[];
  unknown: string[];
};

/** Each text as it will read, with what is still missing in it. */
export function fillTexts<T extends TextRow>(texts: readonly T[], values: PlaceholderValues): ReadyText<T>[] {
  return texts.map((text) => {
    const filledTitle = text.title === null ? null : fillText(text.title, values);
    const filledBody = fillText(text.body, values);
    return {
      ...text,
      filledTitle,
      filledBody,
      changed: textChanged({ ...text, base: { title: text.baseTitle, body: text.baseBody } }),
      missing: [...new Set([...(filledTitle?.missing ?? []), ...filledBody.missing])],
      missingForms: [...new Set([...(filledTitle?.missingForms ?? []), ...filledBody.missingForms])],
      unknown: [...new Set([...(filledTitle?.unknown ?? []), ...filledBody.unknown])],
    };
  });
}

/** What a library has to say before its texts go out, even where no text happens to name it. */
export function unanswered(adoption: PlaceRow): PlaceholderKey[] {
  return [
    ...(adoption.happensOn ? [] : (['data'] as const)),
    ...(adoption.place?.trim() ? [] : (['vieta'] as const)),
  ];
}

/** Gaps that keep the texts from going out. An optional text left empty is no gap. */
export function countGaps(texts: readonly ReadyText<TextRow>[]): number {
  return texts.reduce((sum, text) => {
    const gaps = text.missing.length + text.unknown.length;
    const empty = text.mode !== 'optional' && text.body.trim() === '' ? 1 : 0;
    return sum + gaps + empty;
  }, 0);
}
