import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkText } from '../index';

const found = (text: string, year = 2027) =>
  checkText(text, year).map((one) => [one.code, text.slice(one.start, one.end)]);

describe('a careful reading', () => {
  it.each<[string, string[][]]>([
    [
      'Skaitome "Anykščių šilelį".',
      [
        ['straight-quotes', '"'],
        ['straight-quotes', '"'],
      ],
    ],
    [
      'Skaitome «šilelį”.',
      [
        ['foreign-quotes', '«'],
        ['foreign-quotes', '”'],
      ],
    ],
    ['Du  tarpai.', [['double-space', '  ']]],
    ['Knyga - draugas', [['hyphen-as-dash', ' - ']]],
    ['Knyga -- draugas', [['hyphen-as-dash', ' -- ']]],
    ['gruodžio 1-24 d.', [['hyphen-as-dash', '-']]],
    [
      'Ateikite , laukiame !',
      [
        ['space-before-mark', ' '],
        ['space-before-mark', ' '],
      ],
    ],
    ['kovo 16 d., penktadienį', [['weekday-mismatch', 'kovo 16 d., penktadienį']]],
    ['Penktadienį, kovo 16 d.', [['weekday-mismatch', 'Penktadienį, kovo 16 d.']]],
    ['Kovo 16-ąją, penktadienį, susitinkame', [['weekday-mismatch', 'Kovo 16-ąją, penktadienį']]],
    ['vasario 30 d. 17 val.', [['no-such-day', 'vasario 30 d.']]],
    ['pirmadienį, vasario 30 d.', [['no-such-day', 'vasario 30 d.']]],
    ['2026 m. kovo 16 d., antradienį', [['weekday-mismatch', '2026 m. kovo 16 d., antradienį']]],
  ])('circles in „%s“', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    'Skaitome „Anykščių šilelį“ – kartu.',
    'kovo 16 d., antradienį, 17.30 val.',
    'antradienį, kovo 16 d.',
    '2026 m. kovo 16 d., pirmadienį',
    'Gruodžio 1–24 d. kas vakarą 18 val.',
    'Birželio 1 – rugpjūčio 31 d.',
    'Tel. +370 600-00-000, nuo 2026-12-01',
    'Septynios dienos… Ir dar viena :)',
    'Kur 46-oji savaitė? Čia!\n\nAteikite.',
    '{data} d. {laikas} val., {vieta}.',
    '',
  ])('finds nothing to circle in „%s“', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('tells the true weekday', () => {
    expect(checkText('kovo 16 d., penktadienį', 2027)).toMatchObject([{ weekday: 2 }]);
    expect(checkText('kovo 16 d., penktadienį', 2026)).toMatchObject([{ weekday: 1 }]);
  });

  it('lists doubts in the order of reading', () => {
    const starts = checkText('Ei , "kovo 16 d., penktadienį"  ir - kitą', 2027).map((one) => one.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(starts.length).toBe(6);
  });

  it('agrees with the texts of the demonstration', () => {
    const demo = JSON.parse(
      readFileSync(new URL('../../../../db/seed/data/demo-data.json', import.meta.url), 'utf8'),
    ) as { campaign_templates: Array<{ texts: Record<string, string> }> };
    for (const { texts } of demo.campaign_templates) {
      for (const text of Object.values(texts)) expect(found(text)).toEqual([]);
    }
  });
});
