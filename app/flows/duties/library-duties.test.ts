import type { AdoptionRow } from '@sklaida/campaigns/server';
import { permissionsOf } from '@sklaida/people';
import type { Task } from '@sklaida/people/server';
import { describe, expect, it } from 'vitest';
import { dutiesOf, partOfDay } from './library-duties';

const today = '2026-11-21';
const base: AdoptionRow = {
  id: 'a',
  state: 'invited',
  openedAt: null,
  responsibleId: null,
  place: null,
  happensOn: null,
  happensAt: null,
  contact: null,
  reason: null,
  reasonKind: null,
  shareResults: true,
  version: 1,
  baseVersion: 1,
  currentNumber: 1,
  campaignId: 'c',
  campaignTenantId: 't',
  campaignTitle: '24 istorijos iki Kalėdų 2026',
  campaignState: 'open',
  campaignKind: 'promotion',
  startsOn: '2026-12-01',
  endsOn: '2026-12-24',
  answerBy: '2026-11-24',
  reportBy: '2027-01-07',
};
const past = { startsOn: '2026-11-09', endsOn: '2026-11-15', answerBy: '2026-11-02', reportBy: '2026-11-29' };

function duty(ruleId: string, dueOn: string, subjectId = 'a'): Task {
  return {
    id: ruleId,
    ruleId,
    title: '',
    role: 'editor',
    assigneeId: null,
    subjectKind: 'adoption',
    subjectId,
    dueOn,
    state: 'open',
  };
}

function kinds(
  rows: Partial<AdoptionRow>[],
  role: 'editor' | 'director' | 'school_librarian',
  tasks: Task[] = [],
) {
  const tenantKind = kindOf(role);
  const adoptions = rows.map((row, index) => ({ ...base, id: 'abcdefgh'[index] ?? 'z', ...row }));
  return dutiesOf({ adoptions, tasks, permissions: permissionsOf([role]), tenantKind, today });
}

const kindOf = (role: string) => (role === 'school_librarian' ? 'school_library' : 'municipal_library');

describe('What waits for an editor', () => {
  it.each([
    ['invited', {}, 'answer', '2026-11-24'],
    ['localising', {}, 'adapt', '2026-11-21'],
    ['changes_requested', { reason: 'Patikslinkite laiką' }, 'correct', '2026-11-21'],
    ['approved', {}, 'publish', '2026-11-24'],
    ['published', past, 'report', '2026-11-29'],
  ] as const)('%s', (state, change, kind, dueOn) => {
    const tasks = [duty('submit', '2026-11-21'), duty('publish', '2026-11-24')];
    const { mine } = kinds([{ state, ...change }], 'editor', tasks);
    expect(mine).toMatchObject([{ kind, dueOn, reason: 'reason' in change ? change.reason : null }]);
  });

  it('handed in texts are another’s turn, told quietly', () => {
    const { mine, waiting } = kinds([{ state: 'submitted' }], 'editor');
    expect(mine).toEqual([]);
    expect(waiting).toEqual([{ adoptionId: 'a', title: base.campaignTitle }]);
  });

  it('nothing of a campaign that is over, refused, reported, or running with its texts out', () => {
    const rows = [
      { campaignState: 'closed' as const },
      { state: 'declined' as const },
      { state: 'reported' as const },
      { state: 'published' as const },
      { ...past },
    ];
    expect(kinds(rows, 'editor')).toEqual({ mine: [], waiting: [] });
  });

  it('the reminder of the last days comes on its day', () => {
    const tasks = [duty('remind', today)];
    expect(kinds([{ state: 'published' }], 'editor', tasks).mine).toMatchObject([{ kind: 'remind' }]);
  });

  it('the earliest day stands first', () => {
    const { mine } = kinds([{ state: 'invited' }, { state: 'invited', answerBy: '2026-11-20' }], 'editor');
    expect(mine.map((one) => one.adoptionId)).toEqual(['b', 'a']);
  });
});

it('A director approves and is asked for nothing else', () => {
  const { mine, waiting } = kinds([{ state: 'invited' }, { state: 'submitted' }], 'director');
  expect(mine.map((one) => one.kind)).toEqual(['approve']);
  expect(waiting).toEqual([]);
});

it('A school is asked for the poster before the start and for the end of the work after it', () => {
  const ask = (change: Partial<AdoptionRow>) =>
    kinds([change], 'school_librarian').mine.map((one) => one.kind);
  expect(ask({ state: 'localising' })).toEqual(['poster']);
  expect(ask({ state: 'localising', ...past })).toEqual(['done']);
  expect(ask({ state: 'published' })).toEqual([]);
  expect(ask({ state: 'published', ...past })).toEqual(['report']);
});

it('People are greeted by the hour', () => {
  expect(['05:00', '10:59', '11:00', '17:59', '18:00', '02:00'].map(partOfDay)).toEqual([
    'morning',
    'morning',
    'day',
    'day',
    'evening',
    'evening',
  ]);
});
