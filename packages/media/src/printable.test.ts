import { expect, it } from 'vitest';
import { breakableAddresses, printable } from './printable';

const seen = (text: string) => printable(text, 240, 60).replaceAll('\u00a0', '~');

it.each([
  ['Biblioteka – pirmoji pamoka', 'Biblioteka~– pirmoji pamoka'],
  ['lapkričio 9–15 d. 17.30 val.', 'lapkričio 9–15~d. 17.30~val.'],
  ['birželio 1 – rugpjūčio 31 d.', 'birželio 1~– rugpjūčio 31~d.'],
  ['Respublikos g. 14, Panevėžys', 'Respublikos g.~14, Panevėžys'],
  ['skaito J. Basanavičius', 'skaito J.~Basanavičius'],
  ['Skambinkite +370 451 12345', 'Skambinkite +370~451~12345'],
  ['Rugsėjo 1-oji: ką daryti?', 'Rugsėjo 1-oji: ką daryti?'],
])('keeps %j together where a line must not end', (text, kept) => {
  expect(seen(text)).toBe(kept);
});

it('lets a long address go on in the next line, and no other word', () => {
  const address = 'biblioteka@smegduobiukrastomokykla.pasvalys.example.lt,';
  expect(breakableAddresses(`Registracija: ${address} smegduobiųkraštomokykla.pasvalys`)).toBe(
    'Registracija: biblioteka@\u200Bsmegduobiukrastomokykla.\u200Bpasvalys.\u200Bexample.\u200Blt, smegduobiųkraštomokykla.pasvalys',
  );
  expect(breakableAddresses('info@knyga.lt')).toBe('info@knyga.lt');
});
