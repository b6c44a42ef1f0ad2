import type { Applied } from '@sklaida/campaigns';
import { expect, test } from 'vitest';
import { turnedText } from './turned-text';

const item = (change: object = {}) => ({
  id: '1',
  blockId: 'fb',
  title: null,
  body: 'Kviečiame šeimas.',
  putAsideAt: null,
  ...change,
});
const rewrote = (before: string, after: string, field = 'body'): Applied => ({
  subject: 'block',
  subjectId: 'fb',
  field,
  how: 'updated',
  before,
  after,
});
const update = (applied: Applied[], aside = false) => ({
  applied,
  before: { items: [{ id: '1', blockId: 'fb', title: null, body: 'Kviečiame.', aside }] },
});

test('goes back to what it was and comes again', () => {
  const one = update([rewrote('Kviečiame.', 'Kviečiame šeimas.')]);
  expect(turnedText(item(), one, false)).toMatchObject({ body: 'Kviečiame.', kept: [] });
  expect(turnedText(item({ body: 'Kviečiame.' }), one, true)).toMatchObject({ body: 'Kviečiame šeimas.' });
});

test('what was written later stays when the change is taken out', () => {
  const one = update([rewrote('Kviečiame vaikus skaityti kartu.', 'Kviečiame šeimas skaityti kartu.')]);
  const now = item({ body: 'Kviečiame šeimas skaityti kartu. Bus arbatos.' });
  expect(turnedText(now, one, false)).toMatchObject({
    body: 'Kviečiame vaikus skaityti kartu. Bus arbatos.',
  });
});

test('where later words stand in the same place, they stay and it is said', () => {
  const one = update([rewrote('Kviečiame vaikus.', 'Kviečiame šeimas.')]);
  expect(turnedText(item({ body: 'Kviečiame senelius.' }), one, false)).toMatchObject({
    body: 'Kviečiame senelius.',
    kept: ['body'],
  });
});

test('a field the update did not touch is left alone', () => {
  const one = update([rewrote('Senas', 'Naujas', 'title')]);
  const now = item({ title: 'Naujas', body: 'Ką tik parašyta.' });
  expect(turnedText(now, one, false)).toMatchObject({ title: 'Senas', body: 'Ką tik parašyta.' });
  expect(turnedText(item(), update([{ ...rewrote('a', 'a'), how: 'kept' }]), false)).toBeNull();
});

test('an added text is put aside and taken up, a removed one the other way round', () => {
  const how = (name: 'added' | 'removed') => update([{ ...rewrote('', ''), field: 'block', how: name }]);
  expect(turnedText(item(), how('added'), false)?.aside).toBe(true);
  expect(turnedText(item({ putAsideAt: new Date() }), how('added'), true)?.aside).toBe(false);
  expect(turnedText(item({ putAsideAt: new Date() }), how('removed'), false)?.aside).toBe(false);
  expect(turnedText(item(), how('removed'), true)?.aside).toBe(true);
});
