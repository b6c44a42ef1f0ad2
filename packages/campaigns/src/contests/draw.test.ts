import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkDraw, drawOrder, sha256 } from './draw';

const codes = ['3F2A-90BC', '7D01-11AE', 'A1B2-C3D4', 'E5F6-0718', 'FFFF-0000'];
const seed = 'Sklaida';

test('the hash is the one every program gives', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await sha256('ąžuolas')).toBe(createHash('sha256').update('ąžuolas').digest('hex'));
});

test('the draw gives what was computed by hand with sha256sum', async () => {
  const order = await drawOrder(seed, codes);
  expect(order.map((one) => [one.code, one.lot.slice(0, 8)])).toEqual([
    ['FFFF-0000', '14a56811'],
    ['A1B2-C3D4', '77292170'],
    ['7D01-11AE', 'ce848426'],
    ['3F2A-90BC', 'd686c221'],
    ['E5F6-0718', 'db1dd660'],
  ]);
});

test('the order of the list does not matter, another seed does', async () => {
  const order = await drawOrder(seed, [...codes].reverse());
  expect(order).toEqual(await drawOrder(seed, codes));
  expect(await drawOrder('kita', codes)).not.toEqual(order);
});

test('everybody wins about equally often: of 2 000 seeds no code falls far from its fifth', async () => {
  const wins = new Map(codes.map((code) => [code, 0]));
  for (let at = 0; at < 2000; at += 1) {
    const [first] = await drawOrder(`seed ${at}`, codes);
    if (first) wins.set(first.code, (wins.get(first.code) ?? 0) + 1);
  }
  for (const count of wins.values()) expect(Math.abs(count - 400)).toBeLessThan(90);
});

test('a decided contest computed again says whether the seed was kept and the winners are right', async () => {
  const seedHash = await sha256(seed);
  const winners = (await drawOrder(seed, codes)).slice(0, 2).map((one) => one.code);
  const outcome = { codes, winners };
  expect(await checkDraw({ seed, seedHash, outcome })).toEqual({ seedKept: true, winnersRight: true });
  expect(await checkDraw({ seed: 'kita', seedHash, outcome })).toMatchObject({ seedKept: false });
  const swapped = { codes, winners: [...winners].reverse() };
  expect(await checkDraw({ seed, seedHash, outcome: swapped })).toEqual({
    seedKept: true,
    winnersRight: false,
  });
});

test('points come first, and equals stand in the order of the lot', async () => {
  const seedHash = await sha256(seed);
  const order = (await drawOrder(seed, codes)).map((one) => one.code);
  const [late = '', ...rest] = [...order].reverse();
  const points = Object.fromEntries([[late, 9.5], ...rest.map((code) => [code, 7] as const)]);
  const winners = [late, order[0] ?? ''];
  expect(await checkDraw({ seed, seedHash, outcome: { codes, winners, points } })).toEqual({
    seedKept: true,
    winnersRight: true,
  });
});
