import { expect, test } from 'vitest';
import { suggestGathers } from './gathers';
import { readClauses } from './read-clauses';

const text = `PANEVĖŽIO APSKRITIES BIBLIOTEKA
Komunikacijos koordinatoriaus pareigybės aprašymas

III SKYRIUS
FUNKCIJOS
1. Šias pareigas einantis darbuotojas:
1.1. rengia komunikacijos strategiją ir jos įgyvendini-
mo planą;
1.1.1. atlieka situacijos analizę, dirba
12.5 val. per savaitę skaitykloje;
1.2 organizuoja kampanijas;
1.4. dalyvauja darbo grupių posėdžiuose;
IV SKYRIUS
ATSAKOMYBĖ
Darbuotojas atsako už darbų kokybę.
2. Atsako už pavestas užduotis.`;

test('clauses are told by their numbers, words that go on belong to the clause before', () => {
  const { intro, clauses } = readClauses(text);
  expect(intro[1]).toBe('Komunikacijos koordinatoriaus pareigybės aprašymas');
  expect(clauses.map((one) => one.number)).toEqual(['1', '1.1', '1.1.1', '1.2', '1.4', '2']);
  expect(clauses[1]?.body).toBe('rengia komunikacijos strategiją ir jos įgyvendinimo planą;');
  expect(clauses[2]?.body).toBe('atlieka situacijos analizę, dirba 12.5 val. per savaitę skaitykloje;');
  expect(clauses.every((one) => one.doubt === null)).toBe(true);
});

test('a number that comes twice, out of its order or without words is pointed at', () => {
  const { clauses } = readClauses('1.1. Rengia planą.\n1.1. Rengia kitą planą.\n3.4. Rašo tekstus.\n3.5.');
  expect(clauses.map((one) => one.doubt)).toEqual([null, 'repeated', 'order', 'empty']);
});

test('a text without numbers has no clauses, and a date is none', () => {
  expect(readClauses('Patvirtinta\n2026 m. kovo 3 d. įsakymu').clauses).toEqual([]);
  expect(readClauses('2026-03-03 Nr. V-12').clauses).toEqual([]);
});

test('a clause is offered the work its words speak of, and nothing where they say nothing', () => {
  expect(suggestGathers('organizuoja kampanijas ir akcijas')).toEqual(['campaigns', 'adoptions']);
  expect(suggestGathers('dalyvauja darbo grupių posėdžiuose')).toEqual(['meetings', 'decisions']);
  expect(suggestGathers('rengia kampanijas ir šablonus:')).toEqual([]);
  expect(suggestGathers('prižiūri vizualinį identitetą')).toEqual([]);
});
