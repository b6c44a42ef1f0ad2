import { describe, expect, it } from 'vitest';
import { municipalities } from '../libraries/municipalities';
import { recogniseMunicipality } from './municipality';

const found = (text: string) => {
  const said = recogniseMunicipality(text);
  return said.verdict === 'found' ? said.id : said;
};

describe('a municipality in a spreadsheet', () => {
  it.each(
    municipalities.flatMap((one) =>
      [one.name, one.nameGenitive, one.nameLocative, one.short, one.abbr, one.id].map((text) => [
        text,
        one.id,
      ]),
    ),
  )('is known by „%s“', (text, id) => expect(found(text)).toBe(id));

  it.each([
    ['Utenos r. sav.', 'utena-r'],
    ['Utenos rajono', 'utena-r'],
    ['UTENOS RAJONO SAVIVALDYBĖ', 'utena-r'],
    ['Utena', 'utena-r'],
    ['utenos raj.', 'utena-r'],
    ['Utenos raj. savivaldybė', 'utena-r'],
    ['Panevėžio m.', 'panevezys-m'],
    ['Panevezio miesto sav', 'panevezys-m'],
    ['Panevėžys r.', 'panevezys-r'],
    ['Klaipėda (rajonas)', 'klaipeda-r'],
    ['Gargždai', 'klaipeda-r'],
    ['Visaginas', 'visaginas-s'],
    ['Visagino sav.', 'visaginas-s'],
    ['Akmenė', 'akmene-r'],
    ['Neringa', 'neringa-s'],
    ['Kazlų Rūda', 'kazlu-ruda-s'],
    ['Zarasai', 'zarasai-r'],
    ['Utena district municipality', 'utena-r'],
  ])('is read as people write it: %s', (text, id) => expect(found(text)).toBe(id));

  it('is not guessed where two may be meant', () => {
    expect(recogniseMunicipality('Panevėžys')).toEqual({
      verdict: 'ambiguous',
      ids: ['panevezys-m', 'panevezys-r'],
    });
    expect(recogniseMunicipality('Kauno').verdict).toBe('ambiguous');
  });

  it.each([
    ['Utneos r.', 'utena-r'],
    ['Rokiskioo', 'rokiskis-r'],
    ['Anykšių r. sav.', 'anyksciai-r'],
  ])('is suggested after a slip: %s', (text, id) => {
    const said = recogniseMunicipality(text);
    expect(said.verdict === 'unknown' && said.suggestions[0]).toBe(id);
  });

  it('is not made of what it is not', () => {
    expect(recogniseMunicipality('Marsas')).toEqual({ verdict: 'unknown', suggestions: [] });
    expect(recogniseMunicipality('r.')).toEqual({ verdict: 'unknown', suggestions: [] });
    expect(recogniseMunicipality('')).toEqual({ verdict: 'unknown', suggestions: [] });
  });
});
