import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseFields } from './form';

const schema = z.object({
  title: z.string().trim().min(1).max(10),
  email: z.email(),
  on: z.iso.date(),
  count: z.coerce.number().int().min(0).max(500),
  place: z.string().min(1, 'place'),
});

function form(fields: Array<[string, string]>): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

const good: Array<[string, string]> = [
  ['title', 'Žvakė'],
  ['email', 'a@b.lt'],
  ['on', '2026-12-01'],
  ['count', '12'],
  ['place', 'Salė'],
];

describe('A posted form', () => {
  it('becomes a value when every field is right', () => {
    const parsed = parseFields(form(good), schema);
    expect(parsed).toMatchObject({ ok: true, value: { title: 'Žvakė', count: 12 } });
  });

  it('is read once however many names it has', () => {
    const many = Array.from({ length: 60_000 }, (_, n): [string, string] => [n.toString(36), '']);
    const startedAt = performance.now();
    expect(parseFields(form(many), schema).ok).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });

  it('comes back with a code per field and everything that was typed', () => {
    const typed: Array<[string, string]> = [
      ['title', 'Ilgas pavadinimas 🎄'],
      ['email', 'ne paštas'],
      ['on', '2026-02-30'],
      ['count', '900'],
      ['place', ''],
    ];
    expect(parseFields(form(typed), schema)).toEqual({
      ok: false,
      errors: { title: 'tooLong:10', email: 'email', on: 'date', count: 'numberMax:500', place: 'place' },
      values: Object.fromEntries(typed),
    });
  });

  it('says required for what is absent or empty', () => {
    const parsed = parseFields(form([['title', '']]), schema);
    expect(parsed).toMatchObject({ ok: false, errors: { title: 'required', email: 'required' } });
  });

  it('never gives a password back', () => {
    const parsed = parseFields(form([['password', 'slapta']]), schema);
    expect(parsed.values).toEqual({});
  });

  it('keeps repeated names as a list and mends line ends and letters in two parts', () => {
    const many = z.object({ ids: z.array(z.string()), body: z.string() });
    const parsed = parseFields(
      form([
        ['ids', 'a'],
        ['ids', 'b'],
        ['body', 'z\u030Cuv\r\nis'],
      ]),
      many,
    );
    expect(parsed).toMatchObject({ ok: true, value: { ids: ['a', 'b'], body: 'žuv\nis' } });
  });
});
