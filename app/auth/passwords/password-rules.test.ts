import { expect, it } from 'vitest';
import { passwordProblem } from './password-rules.server';
import { strengthOf } from './password-strength';

const owner = { email: 'asta.petraityte@utena.lt', firstName: 'Asta', lastName: 'Petraitytė' };
const problemOf = (password: string) => passwordProblem(password, owner);

it('Eleven characters are too few, twelve are enough', () => {
  expect(problemOf('žalia-pelė5')).toBe('passwordShort');
  expect(problemOf('žalia-pelė-5')).toBeNull();
});

it.each([
  'password1234',
  'Slaptazodis2026!',
  'Slaptažodis-1',
  'SLAPTAŽODIS123',
  'biblioteka2026',
  'Panevezys-2026',
  'labas1234567',
  'P4ssw0rd!!!!',
  'labaslabaslabas',
  'qwertyuiop12',
  'asdfghjklzxc',
  '123456789012',
  '098765432109',
  'aaaaaaaaaaaa',
  'abababababab',
  'abcdefghijklm',
  '!!!!2026!!!!',
  'Aš myliu tave 2026',
])('%s is guessed in the first minute', (password) => {
  expect(problemOf(password)).toBe('passwordCommon');
});

it.each(['asta.petraityte@utena.lt', 'AstaPetraityte1', 'petraitytė2026!'])(
  '%s is the person’s own name or address',
  (password) => {
    expect(problemOf(password)).toBe('passwordOwn');
  },
);

it.each(['šaltas ežeras prie pievos', 'trys-pelės-po-stogu', 'kN7$wq2-Lm9&x', 'Astos-močiutės-agrastai'])(
  '%s may be used',
  (password) => {
    expect(problemOf(password)).toBeNull();
  },
);

it('The sentence while typing follows length and variety', () => {
  expect(['trumpas', 'aaaaaaaaaaaa', 'žalia-pelė-5', 'šaltas ežeras prie pievos'].map(strengthOf)).toEqual([
    'short',
    'plain',
    'fine',
    'strong',
  ]);
});
