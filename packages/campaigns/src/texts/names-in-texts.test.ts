import { readFileSync } from 'node:fs';
import { suggestForms } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import { fillText, formsWanted, formValues, parseText, placeholderValues } from '../index';
import { sampleDocument } from '../merge/sample-document.test-data';
import { formsIn } from './placeholders';
import { writtenForms, writtenTowns } from './written-forms.test-data';

type Organisation = { name: string; municipality: string | null };
type Municipality = { id: string; name: string; centre: string };
const read = <T>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as T;
const { organisations } = read<{ organisations: Organisation[] }>('db/seed/data/demo-data.json');
const municipalities = read<Municipality[]>('packages/people/src/libraries/municipalities.json');

const words = ['vard', 'kilm', 'naud', 'gal', 'įnag', 'viet', 'šauksm'];
const everyCase = (name: string) => words.map((word) => `{${name}:${word}}`).join(' | ');
const template = [everyCase('biblioteka'), everyCase('miestas'), everyCase('savivaldybė')].join('\n');
const document = {
  ...sampleDocument,
  blocks: [{ id: 'one', channel: 'facebook' as const, mode: 'free' as const, title: null, body: template }],
};

const answers = (libraryName: string) =>
  placeholderValues({
    libraryName,
    heldOn: null,
    heldUntil: null,
    startsAt: null,
    place: null,
    contact: null,
    vocative: null,
  });
const confirmed = (library: string, town: string, municipality: string) => ({
  ...formValues({
    biblioteka: suggestForms(library, 'library'),
    miestas: suggestForms(town, 'place'),
    savivaldybe: suggestForms(municipality, 'place'),
  }),
  ...answers(library),
});

describe('one template with every case', () => {
  const everywhere = organisations.map(({ name, municipality }) => {
    const of = municipalities.find((one) => one.id === municipality) ?? municipalities[0];
    return { name, town: of?.centre ?? '', municipality: of?.name ?? '' };
  });

  it('reads right at all 44 organisations of the demonstration', () => {
    expect(everywhere).toHaveLength(44);
    for (const { name, town, municipality } of everywhere) {
      const { plain, missing } = fillText(template, confirmed(name, town, municipality));
      expect(missing).toEqual([]);
      expect(plain.split('\n').map((line) => line.split(' | '))).toEqual([
        writtenForms(name),
        writtenTowns.get(town),
        writtenForms(municipality),
      ]);
    }
  });

  it('reads right in all 60 municipalities', () => {
    expect(municipalities).toHaveLength(60);
    for (const { name, centre } of municipalities) {
      const library = `${name.replace(/savivaldybė$/, 'savivaldybės')} viešoji biblioteka`;
      const { plain, missing } = fillText(template, confirmed(library, centre, name));
      expect(missing).toEqual([]);
      expect(plain.split('\n').map((line) => line.split(' | '))).toEqual([
        writtenForms(library),
        writtenTowns.get(centre),
        writtenForms(name),
      ]);
    }
  });

  it('tells before a library takes part which forms it has not confirmed', () => {
    for (const { name } of everywhere) {
      const none = formValues({ biblioteka: null, miestas: null, savivaldybe: null });
      expect(formsWanted(document, 'library', { ...none, ...answers(name) })).toHaveLength(6 + 7 + 7);
    }
    const { town, name, municipality } = everywhere[1] ?? { name: '', town: '', municipality: '' };
    const all = confirmed(name, town, municipality);
    expect(formsWanted(document, 'library', all)).toEqual([]);
    expect(formsWanted(document, 'library', { ...all, 'miestas:locative': ' ' })).toEqual([
      'miestas:locative',
    ]);
    expect(formsWanted(document, 'school', {})).toEqual([]);
  });
});

describe('a form that is not there', () => {
  const text = 'Kviečiame į {biblioteka:gal} {miestas:viet}. Kviečia {biblioteka}.';

  it('is never replaced by the nominative: the gap stays and is named', () => {
    const filled = fillText(text, answers('Utenos viešoji biblioteka'));
    expect(filled.plain).toBe(
      'Kviečiame į {biblioteka:gal} {miestas:viet}. Kviečia Utenos viešoji biblioteka.',
    );
    expect(filled.missing).toEqual(['biblioteka', 'miestas']);
    expect(filled.missingForms).toEqual(['biblioteka:accusative', 'miestas:locative']);
  });

  it('is asked for with or without diacritics, short or in full', () => {
    expect(formsIn('{Biblioteka:Kilmininkas} { miestas : inag } {miestas:ĮNAG} {savivaldybe:viet}')).toEqual([
      'biblioteka:genitive',
      'miestas:instrumental',
      'savivaldybe:locative',
    ]);
    expect(formsIn('{biblioteka:vard} {biblioteka}')).toEqual([]);
    expect(formsIn('{miestas}')).toEqual(['miestas:nominative']);
  });

  it.each(['{data:kilm}', '{biblioteka:kur}', '{biblioteka:}', '{biblioteka:kilm:gal}', '{kreipinys:kilm}'])(
    'is no form at all in %s',
    (word) => {
      expect(
        fillText(word, confirmed('Utenos viešoji biblioteka', 'Utena', 'Utenos rajono savivaldybė')),
      ).toMatchObject({
        plain: word,
        unknown: [word],
      });
      expect(parseText(word)).toMatchObject([{ key: null, form: null }]);
    },
  );
});
