import { type Permission, permissions, type TenantKind, tenantKinds } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import {
  type AdoptionCircumstances,
  adoptionActions,
  adoptionStates,
  adoptionTransitions,
  adoptionVerdict,
  campaignActions,
  campaignIsOver,
  campaignStates,
  campaignTransitions,
  campaignVerdict,
  openAdoptionActions,
  resultsDueOn,
  shownAdoptionState,
  shownCampaignState,
  templateActions,
  templateIsUsable,
  templateStates,
  templateTransitions,
  templateVerdict,
  textsAreOpen,
} from './index';

const all = new Set<Permission>(permissions);
const none = new Set<Permission>();
const at = (change: Partial<AdoptionCircumstances> = {}): AdoptionCircumstances => ({
  permissions: all,
  tenantKind: 'municipal_library',
  approvalRequired: true,
  unfilled: 0,
  reason: 'Kitas laikas.',
  ...change,
});

describe('adoptions', () => {
  it('go only where the table leads, for every state, step, kind and habit of approving', () => {
    for (const tenantKind of tenantKinds) {
      for (const approvalRequired of [true, false]) {
        for (const state of adoptionStates) {
          for (const action of adoptionActions) {
            const rows = adoptionTransitions.filter(
              (one) =>
                one.from === state &&
                one.action === action &&
                tenantKind !== 'association' &&
                (one.kinds === undefined || one.kinds.includes(tenantKind)) &&
                (one.approval === undefined || one.approval === (approvalRequired ? 'on' : 'off')),
            );
            expect(rows.length).toBeLessThan(2);
            const verdict = adoptionVerdict(state, action, at({ tenantKind, approvalRequired }));
            if (rows[0]) expect(verdict).toEqual({ ok: true, to: rows[0].to });
            else expect(verdict.ok).toBe(false);
          }
        }
      }
    }
  });

  it('ask one permission for each step, and nothing happens without it', () => {
    for (const row of adoptionTransitions) {
      const without = new Set(permissions.filter((one) => one !== row.permission));
      expect(adoptionVerdict(row.from, row.action, at({ permissions: without }))).toEqual({
        ok: false,
        reason: 'forbidden',
      });
    }
    expect(openAdoptionActions('invited', at({ permissions: none }))).toEqual([]);
  });

  it.each<[string, TenantKind, Record<string, string[]>]>([
    [
      'a municipal library',
      'municipal_library',
      {
        invited: ['answer', 'decline'],
        localising: ['decline', 'submit'],
        submitted: ['approve', 'return'],
        changes_requested: ['decline', 'submit'],
        approved: ['return', 'publish'],
        published: ['report'],
        reported: ['report', 'withdraw'],
        declined: ['answer'],
      },
    ],
    [
      'a school',
      'school_library',
      {
        invited: ['answer', 'decline', 'publish'],
        localising: ['decline', 'publish', 'report'],
        submitted: [],
        changes_requested: ['decline'],
        approved: [],
        published: ['report'],
        reported: ['report', 'withdraw'],
        declined: ['answer'],
      },
    ],
  ])('offer %s exactly the steps of the glossary', (_, tenantKind, expected) => {
    for (const state of adoptionStates) {
      expect(openAdoptionActions(state, at({ tenantKind })), state).toEqual(expected[state]);
    }
  });

  it('are approved at once where the library switched approval off', () => {
    expect(adoptionVerdict('localising', 'submit', at())).toEqual({ ok: true, to: 'submitted' });
    expect(adoptionVerdict('localising', 'submit', at({ approvalRequired: false }))).toEqual({
      ok: true,
      to: 'approved',
    });
  });

  it('are stopped by one unfilled placeholder, whoever asks', () => {
    for (const [state, action] of [
      ['localising', 'submit'],
      ['approved', 'publish'],
    ] as const) {
      expect(adoptionVerdict(state, action, at({ unfilled: 1 }))).toEqual({ ok: false, reason: 'unfilled' });
    }
    const school = at({ tenantKind: 'school_library', unfilled: 2 });
    expect(adoptionVerdict('invited', 'publish', school)).toEqual({ ok: false, reason: 'unfilled' });
    expect(adoptionVerdict('localising', 'report', school)).toEqual({ ok: true, to: 'reported' });
  });

  it('are returned only with a reason, and declined without one', () => {
    for (const reason of [undefined, null, '', '  \n']) {
      expect(adoptionVerdict('submitted', 'return', at({ reason }))).toEqual({
        ok: false,
        reason: 'reason-missing',
      });
      expect(adoptionVerdict('invited', 'decline', at({ reason })).ok).toBe(true);
    }
  });

  it('stand still once the campaign is over', () => {
    for (const row of adoptionTransitions) {
      const circumstances = at({
        campaignClosed: true,
        tenantKind: row.kinds?.[0] ?? 'municipal_library',
        approvalRequired: row.approval !== 'off',
      });
      expect(adoptionVerdict(row.from, row.action, circumstances)).toEqual({
        ok: false,
        reason: 'campaign-closed',
      });
    }
  });

  it('say when a step is not for this kind of library', () => {
    expect(adoptionVerdict('localising', 'submit', at({ tenantKind: 'school_library' }))).toEqual({
      ok: false,
      reason: 'wrong-kind',
    });
    expect(adoptionVerdict('invited', 'answer', at({ tenantKind: 'association' }))).toEqual({
      ok: false,
      reason: 'wrong-kind',
    });
  });

  it('have open texts only while they are being written', () => {
    expect(adoptionStates.filter(textsAreOpen)).toEqual(['localising', 'changes_requested']);
  });

  it('lapse the day after results stop being waited for', () => {
    const endsOn = '2026-11-15';
    expect(resultsDueOn(endsOn)).toBe('2026-11-29');
    for (const state of adoptionStates) {
      expect(shownAdoptionState(state, { endsOn, today: '2026-11-29' })).toBe(state);
      const still = state === 'invited' || state === 'declined' || state === 'reported';
      expect(shownAdoptionState(state, { endsOn, today: '2026-11-30' })).toBe(still ? state : 'lapsed');
    }
  });
});

describe('campaigns', () => {
  const before = { permissions: all, endsOn: '2026-12-24', today: '2026-12-24' };
  const after = { ...before, today: '2026-12-25' };

  it('go only where the table leads', () => {
    for (const state of campaignStates) {
      for (const action of campaignActions) {
        const row = campaignTransitions.find((one) => one.from === state && one.action === action);
        const verdict = campaignVerdict(state, action, row?.needs === 'over' ? after : before);
        expect(verdict, `${state} ${action}`).toEqual(
          row ? { ok: true, to: row.to } : { ok: false, reason: 'wrong-state' },
        );
        expect(campaignVerdict(state, action, { ...before, permissions: none })).toEqual({
          ok: false,
          reason: 'forbidden',
        });
      }
    }
  });

  it('neither begin after their end nor close before it', () => {
    expect(campaignVerdict('draft', 'launch', after)).toEqual({ ok: false, reason: 'already-over' });
    expect(campaignVerdict('open', 'invite', after)).toEqual({ ok: false, reason: 'already-over' });
    expect(campaignVerdict('open', 'close', before)).toEqual({ ok: false, reason: 'not-over-yet' });
    expect(campaignVerdict('open', 'close', after)).toEqual({ ok: true, to: 'closed' });
  });

  it.each([
    ['2026-11-30', 'open'],
    ['2026-12-01', 'running'],
    ['2026-12-24', 'running'],
    ['2026-12-25', 'reporting'],
  ])('on %s are shown as %s', (today, shown) => {
    expect(shownCampaignState('open', '2026-12-01', '2026-12-24', today)).toBe(shown);
    for (const state of campaignStates.filter((one) => one !== 'open')) {
      expect(shownCampaignState(state, '2026-12-01', '2026-12-24', today)).toBe(state);
    }
  });

  it('are over when closed, archived or cancelled', () => {
    expect(campaignStates.filter(campaignIsOver)).toEqual(['closed', 'archived', 'cancelled']);
  });
});

describe('templates', () => {
  it('go only where the table leads', () => {
    for (const state of templateStates) {
      for (const action of templateActions) {
        const row = templateTransitions.find((one) => one.from === state && one.action === action);
        expect(templateVerdict(state, action, { permissions: all })).toEqual(
          row ? { ok: true, to: row.to } : { ok: false, reason: 'wrong-state' },
        );
        expect(templateVerdict(state, action, { permissions: none })).toEqual({
          ok: false,
          reason: 'forbidden',
        });
      }
    }
  });

  it('are used once published, also after a change, until retired', () => {
    expect(templateStates.filter(templateIsUsable)).toEqual(['published', 'revised']);
  });
});
