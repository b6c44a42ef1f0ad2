import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUuid, timeOfUuid, uuidv7 } from './ids';

describe('uuidv7', () => {
  it('is a valid id that carries its time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), (now) => {
        const id = uuidv7(now);
        expect(isUuid(id)).toBe(true);
        expect(id[14]).toBe('7');
        expect(timeOfUuid(id)).toBe(now);
      }),
    );
  });

  it('keeps order and never repeats within one millisecond', () => {
    const ids = Array.from({ length: 9000 }, () => uuidv7(1_790_000_000_000));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('keeps order between milliseconds', () => {
    expect(uuidv7(1_790_000_000_001) > uuidv7(1_790_000_000_000)).toBe(true);
  });
});

describe('isUuid', () => {
  it.each([
    '',
    'a',
    '0190b1c2-0000-7000-8000-00000000000',
    '0190B1C2-0000-7000-8000-000000000000',
    "' or 1=1 --",
    '0190b1c2-0000-7000-8000-000000000000\n',
    null,
    7,
  ])('refuses %j', (value) => {
    expect(isUuid(value)).toBe(false);
  });

  it('knows no time of an id of another version', () => {
    expect(timeOfUuid('0190b1c2-0000-4000-8000-000000000000')).toBeNull();
    expect(timeOfUuid('labas')).toBeNull();
  });
});
