import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdoptionState,
  adoptionStates,
  MAX_RESULT,
  metricKeys,
  noResults,
  type ResultNumbers,
  resultFormSchema,
  resultNumbersSchema,
  type Standing,
  schoolResultFormSchema,
  schoolResultNumbers,
  summarise,
  sumResults,
  suppressSmallGroups,
} from '../index';

const numbers: ResultNumbers = {
  events: 6,
  participants: 214,
  childrenAndYouth: 150,
  onlineParticipants: 38,
  posts: 9,
  reach: 8420,
  mediaMentions: 3,
};
const form = Object.fromEntries(metricKeys.map((key) => [key, '1']));
const code = (typed: unknown, field = 'participants') => {
  const parsed = resultFormSchema.safeParse({ ...form, [field]: typed });
  return parsed.success ? parsed.data.participants : parsed.error.issues.map((one) => one.message);
};

describe('results as people type them', () => {
  it.each<[unknown, unknown]>([
    ['214', 214],
    [' 1 412 ', 1412],
    ['1\u00a0412', 1412],
    ['0', 0],
    ['007', 7],
    [String(MAX_RESULT), MAX_RESULT],
    [String(MAX_RESULT + 1), ['too_large']],
    ['-5', ['negative']],
    ['−5', ['negative']],
    ['12,5', ['not_whole']],
    ['12.5', ['not_whole']],
    ['apie 30', ['not_a_number']],
    ['1e3', ['not_a_number']],
    ['', ['empty']],
    ['   ', ['empty']],
    [undefined, ['empty']],
  ])('%j is read as %j', (typed, expected) => {
    expect(code(typed)).toEqual(expected);
  });

  it('take an empty field as 0, except how many events and participants', () => {
    const parsed = resultFormSchema.safeParse(Object.fromEntries(metricKeys.map((key) => [key, ''])));
    expect(parsed.error?.issues.map((one) => one.path[0])).toEqual(['events', 'participants']);
    expect(code('', 'reach')).toBe(1);
  });

  it('ask a school for four things', () => {
    const typed = { activities: '2', participants: '58', mood: 'great', note: ' Pavyko! ' };
    expect(schoolResultFormSchema.parse(typed)).toEqual({
      activities: 2,
      participants: 58,
      mood: 'great',
      note: 'Pavyko!',
    });
    expect(schoolResultFormSchema.parse({ ...typed, note: undefined }).note).toBe('');
    expect(schoolResultFormSchema.safeParse({ ...typed, mood: 'bad' }).error?.issues[0]?.message).toBe(
      'choose',
    );
    expect(
      schoolResultFormSchema.safeParse({ ...typed, note: 'a'.repeat(501) }).error?.issues[0]?.message,
    ).toBe('too_long');
  });
});

describe('results as they are kept', () => {
  it('are seven whole numbers and nothing else', () => {
    expect(resultNumbersSchema.parse(numbers)).toEqual(numbers);
    expect(Object.keys(resultNumbersSchema.shape).sort()).toEqual([...metricKeys].sort());
    for (const wrong of [-1, 1.5, MAX_RESULT + 1, Number.NaN, '7', null]) {
      expect(resultNumbersSchema.safeParse({ ...numbers, events: wrong }).success).toBe(false);
    }
    expect(resultNumbersSchema.safeParse({ ...numbers, mood: 'great' }).success).toBe(false);
  });

  it('of a school count every participant as a pupil', () => {
    expect(schoolResultNumbers({ activities: 2, participants: 58 }, { posts: 1 })).toEqual({
      ...noResults(),
      events: 2,
      participants: 58,
      childrenAndYouth: 58,
      posts: 1,
    });
  });

  it('sum up in any order, and a withdrawn one leaves no trace', () => {
    const one = fc.record(
      Object.fromEntries(metricKeys.map((key) => [key, fc.nat(MAX_RESULT)])),
    ) as fc.Arbitrary<ResultNumbers>;
    fc.assert(
      fc.property(fc.array(one), one, (list, extra) => {
        const sum = sumResults(list);
        expect(sumResults(list.toReversed())).toEqual(sum);
        const withExtra = sumResults([...list, extra]);
        for (const key of metricKeys) expect(withExtra[key] - extra[key]).toBe(sum[key]);
      }),
    );
    expect(sumResults([])).toEqual(noResults());
  });
});

describe('small groups', () => {
  const group = (key: string, libraries: number) => ({ key, libraries });
  const keys = (groups: Array<{ key: string }>) => groups.map((one) => one.key).join('');

  it.each([
    ['all are large', [group('a', 3), group('b', 9)], 'ab', '', true],
    [
      'one is small: the next smallest hides it',
      [group('a', 2), group('b', 9), group('c', 4)],
      'b',
      'ac',
      true,
    ],
    ['two small ones cover each other', [group('a', 2), group('b', 1), group('c', 4)], 'c', 'ab', true],
    [
      'two of one library are still a small group',
      [group('a', 1), group('b', 1), group('c', 4)],
      '',
      'abc',
      true,
    ],
    ['nobody is there', [group('a', 0), group('b', 5)], 'ab', '', true],
    ['one small one beside nobody', [group('a', 0), group('b', 2)], 'a', 'b', false],
    ['there are no groups', [], '', '', true],
  ])('when %s', (_, groups, shown, hidden, totalShown) => {
    const result = suppressSmallGroups(groups);
    expect([keys(result.shown), keys(result.hidden), result.totalShown]).toEqual([shown, hidden, totalShown]);
  });

  it('never let fewer than three libraries be known, not even by subtraction', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(8), { maxLength: 8 }), (sizes) => {
        const groups = sizes.map((libraries, index) => group(String(index), libraries));
        const { shown, hidden, totalShown } = suppressSmallGroups(groups);
        const rest = hidden.reduce((sum, one) => sum + one.libraries, 0);
        expect(shown.every((one) => one.libraries === 0 || one.libraries >= 3)).toBe(true);
        expect(shown.length + hidden.length).toBe(groups.length);
        if (totalShown && hidden.length > 0) expect(rest >= 3 && hidden.length >= 2).toBe(true);
      }),
    );
  });
});

describe('how a campaign stands', () => {
  const standing = (state: AdoptionState, kind: Standing['kind'] = 'municipal_library', opened = false) => ({
    kind,
    state,
    opened,
  });

  it('counts each library once, by kind and by step', () => {
    const summary = summarise([
      standing('invited'),
      standing('invited', 'municipal_library', true),
      standing('localising'),
      standing('approved'),
      standing('published'),
      standing('reported'),
      standing('declined'),
      standing('reported', 'school_library'),
    ]);
    expect(summary.byKind.municipal_library.funnel).toEqual({
      invited: 7,
      opened: 6,
      adopted: 4,
      approved: 3,
      published: 2,
      reported: 1,
      declined: 1,
    });
    expect(summary.byKind.school_library.states.reported).toBe(1);
    expect(summary.byKind.county_library.total).toBe(0);
    expect(summary.all.total).toBe(8);
  });

  it('never narrows backwards, and its states add up', () => {
    const any = fc.record({
      kind: fc.constantFrom(
        'county_library' as const,
        'municipal_library' as const,
        'school_library' as const,
      ),
      state: fc.constantFrom(...adoptionStates),
      opened: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (standings) => {
        const { all, byKind } = summarise(standings);
        const { invited, opened, adopted, approved, published, reported, declined } = all.funnel;
        expect(
          [invited, opened, adopted, approved, published, reported].every(
            (n, i, way) => i === 0 || n <= (way[i - 1] ?? 0),
          ),
        ).toBe(true);
        expect(adopted + declined + all.states.invited).toBe(invited);
        expect(Object.values(byKind).reduce((sum, one) => sum + one.total, 0)).toBe(all.total);
      }),
    );
  });
});
