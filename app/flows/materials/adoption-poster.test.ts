import { expect, it } from 'vitest';
import { posterOf } from './adoption-poster';

const facts = {
  templateSlug: 'sab-kaledos',
  theme: '24 istorijos iki Kalėdų',
  startsOn: '2026-12-01',
  endsOn: '2026-12-24',
  library: 'Žaliojo tilto progimnazijos biblioteka',
  body: '24 ISTORIJOS IKI KALĖDŲ\ngruodžio 1–24 d., kas vakarą 18 val.\n{biblioteka}',
  values: {},
};

it('A school gets the campaign’s own date line and its name once', () => {
  expect(posterOf(facts)).toEqual({
    design: 'windows',
    title: '24 istorijos iki Kalėdų',
    subtitle: '',
    lines: ['gruodžio 1–24 d., kas vakarą 18 val.'],
    libraryName: facts.library,
  });
});

const candle = {
  ...facts,
  templateSlug: 'sab-siaure',
  theme: 'Skaitome prie žvakės',
  startsOn: '2026-11-09',
  endsOn: '2026-11-15',
  body: 'SKAITOME PRIE ŽVAKĖS\nŠiaurės šalių literatūros savaitė\n{data} d. {laikas} val.\n{vieta}',
};

it('Without a place and an hour the period stands alone and no brace is printed', () => {
  expect(posterOf(candle)).toMatchObject({
    design: 'candle',
    subtitle: 'Šiaurės šalių literatūros savaitė',
    lines: ['lapkričio 9–15 d.'],
  });
});

it('With answers the lines are the answers', () => {
  const values = { data: 'lapkričio 12', laikas: '17.30', vieta: 'Vaikų skyrius' };
  expect(posterOf({ ...candle, values }).lines).toEqual(['lapkričio 12 d. 17.30 val.', 'Vaikų skyrius']);
});

it('A line asking for what nobody answered is left out', () => {
  const body = 'BIBLIOTEKA KIEKVIENAM\n{vieta}, {laikas} val.\nRegistracija: {kontaktas}';
  expect(posterOf({ ...facts, body }).lines).toEqual(['gruodžio 1–24 d.']);
});

it('A title changed by the library stays as it wrote it; a campaign without a poster text still has one', () => {
  expect(posterOf({ ...facts, body: 'Istorijos Biržuose\n5 d.' }).title).toBe('Istorijos Biržuose');
  expect(posterOf({ ...facts, body: null })).toMatchObject({
    title: '24 istorijos iki Kalėdų',
    lines: ['gruodžio 1–24 d.'],
  });
});

it('A title with places to fill is filled; where an answer is missing the theme stands instead', () => {
  const body = 'Susitinkame {data} d., {laikas} val.\n{vieta}';
  const values = { data: 'gruodžio 3', laikas: '17.30', vieta: 'Vaikų skyrius' };
  expect(posterOf({ ...facts, body, values }).title).toBe('Susitinkame gruodžio 3 d., 17.30 val.');
  expect(posterOf({ ...facts, body: 'Klauskite: {kontaktas}\n5 d.' }).title).toBe('24 istorijos iki Kalėdų');
});

it('A poster without a date of its own carries the library’s day', () => {
  const values = { data: 'gruodžio 3' };
  expect(posterOf({ ...facts, body: 'Susitinkame', values }).lines).toEqual(['gruodžio 3 d.']);
});
