import { expect, test } from 'vitest';
import { type Clause, type Mark, mirrorClauses, sumMirror } from './mirror';

const clause = (number: string, gathers: Clause['gathers'] = []): Clause => ({
  ...{ id: `c${number}`, number, body: number, gathers, version: 1 },
});
const work = (gather: 'texts' | 'meetings', subjectId: string, on = '2026-05-04') => ({
  ...{ gather, subjectKind: gather, subjectId, on },
});
const mark = (clauseId: string, more: Partial<Mark> = {}): Mark => ({
  ...{ id: `m${clauseId}`, clauseId, subjectKind: 'own', subjectId: null, title: 'Sutartis' },
  ...{ on: '2026-04-01', note: null, excluded: false },
  ...more,
});
const period = { from: '2026-01-01', to: '2026-12-31' };
const clauses = [clause('1'), clause('1.1', ['texts']), clause('1.2', ['texts', 'meetings']), clause('1.3')];
const found = [work('texts', 'a'), work('texts', 'b', '2026-06-01'), work('meetings', 'g')];

test('each clause shows the kinds of work it gathers, and the one above them counts each piece once', () => {
  const mirrored = mirrorClauses(clauses, found, [], period);
  expect(mirrored.map((one) => [one.number, one.evidence.length, one.count])).toEqual([
    ['1', 0, 3],
    ['1.1', 2, 2],
    ['1.2', 3, 3],
    ['1.3', 0, 0],
  ]);
  expect(mirrored[1]?.evidence[0]?.found?.subjectId).toBe('b');
  expect(sumMirror(mirrored)).toEqual({
    ...{ clauses: 3, shown: 2, pieces: 3 },
    kinds: [
      { kind: 'texts', count: 2 },
      { kind: 'meetings', count: 1 },
    ],
  });
});

test('what was taken away from one clause stays under the others; own pieces count in their period only', () => {
  const marks = [
    mark('c1.1', { subjectKind: 'texts', subjectId: 'a', excluded: true }),
    mark('c1.3'),
    mark('c1.3', { id: 'old', on: '2025-12-31' }),
  ];
  const mirrored = mirrorClauses(clauses, found, marks, period);
  expect(mirrored.map((one) => one.count)).toEqual([4, 1, 3, 1]);
  expect(mirrored[1]?.excluded.map((one) => one.found.subjectId)).toEqual(['a']);
  expect(sumMirror(mirrored)).toMatchObject({ shown: 3, pieces: 4 });
});
