import type { Permission } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import {
  editVerdict,
  type ItemAction,
  type ItemState,
  itemActions,
  itemStates,
  itemTransitions,
  itemVerdict,
  textChanged,
} from './index';

const everything = new Set<Permission>([
  'adoption:edit',
  'adoption:submit',
  'adoption:approve',
  'adoption:publish',
  'adoption:report',
]);
const nothing = new Set<Permission>();

describe('the way of a text', () => {
  it('goes only where the table leads', () => {
    for (const state of itemStates) {
      for (const action of itemActions) {
        const row = itemTransitions.find((one) => one.from === state && one.action === action);
        expect(itemVerdict(state, action, { permissions: everything }), `${state} ${action}`).toEqual(
          row ? { ok: true, to: row.to } : { ok: false, reason: 'wrong-state' },
        );
        expect(itemVerdict(state, action, { permissions: nothing })).toEqual({
          ok: false,
          reason: 'forbidden',
        });
      }
    }
  });

  it('asks for exactly one permission at each step', () => {
    for (const row of itemTransitions) {
      const held = { permissions: new Set([row.permission]) };
      expect(itemVerdict(row.from, row.action, held)).toEqual({ ok: true, to: row.to });
      const rest = { permissions: new Set([...everything].filter((one) => one !== row.permission)) };
      expect(itemVerdict(row.from, row.action, rest)).toEqual({ ok: false, reason: 'forbidden' });
    }
  });

  it('leads from an idea to the archive', () => {
    const way: ItemAction[] = [
      'start',
      'submit',
      'return',
      'resume',
      'submit',
      'approve',
      'schedule',
      'publish',
      'measure',
      'archive',
    ];
    let state: ItemState = 'idea';
    for (const action of way) {
      const verdict = itemVerdict(state, action, { permissions: everything });
      if (!verdict.ok) throw new Error(`${state} ${action}`);
      state = verdict.to;
    }
    expect(state).toBe('archived');
  });

  it('is never withdrawn once it is out', () => {
    const withdrawable = itemStates.filter(
      (state) => itemVerdict(state, 'withdraw', { permissions: everything }).ok,
    );
    expect(withdrawable).toEqual([
      'idea',
      'draft',
      'in_review',
      'changes_requested',
      'approved',
      'scheduled',
    ]);
  });
});

describe('editing a text', () => {
  const may = { permissions: everything };

  it('is open until it is handed in', () => {
    const open = itemStates.filter((state) => editVerdict({ mode: 'free', state }, may).ok);
    expect(open).toEqual(['idea', 'draft', 'changes_requested']);
    expect(editVerdict({ mode: 'optional', state: 'draft' }, may)).toEqual({ ok: true });
    expect(editVerdict({ mode: 'free', state: 'published' }, may)).toEqual({
      ok: false,
      reason: 'wrong-state',
    });
  });

  it('never touches what the region locked', () => {
    for (const state of itemStates) {
      expect(editVerdict({ mode: 'locked', state }, may)).toEqual({ ok: false, reason: 'locked' });
    }
  });

  it('is for those who write', () => {
    expect(editVerdict({ mode: 'free', state: 'draft' }, { permissions: nothing })).toEqual({
      ok: false,
      reason: 'forbidden',
    });
  });
});

describe('changed by us', () => {
  const base = { title: null, body: 'Skaitome prie žvakės.\nAteikite.' };

  it.each([
    ['the same text', { ...base }, false],
    [
      'other spaces at the ends and line ends',
      { title: '', body: ' Skaitome prie žvakės.\r\nAteikite. ' },
      false,
    ],
    ['letters composed another way', { title: null, body: base.body.normalize('NFD') }, false],
    ['another word', { title: null, body: 'Skaitome prie lempos.\nAteikite.' }, true],
    ['a title of its own', { title: 'Vakaras', body: base.body }, true],
    ['an emptied text', { title: null, body: '' }, true],
  ])('%s: %o', (_, text, expected) => {
    expect(textChanged({ ...text, base })).toBe(expected);
  });
});
