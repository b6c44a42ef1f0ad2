import { describe, expect, it } from 'vitest';
import type { GroupRight } from '../group-rights';
import {
  type MeetingCircumstances,
  meetingActions,
  meetingIsAhead,
  meetingStates,
  meetingTransitions,
  meetingVerdict,
} from './meeting-states';

const lead = new Set<GroupRight>(['group:read', 'group:write', 'group:lead']);
const member = new Set<GroupRight>(['group:read', 'group:write']);
const observer = new Set<GroupRight>(['group:read']);
const at = (change: Partial<MeetingCircumstances> = {}): MeetingCircumstances => ({
  rights: lead,
  on: '2026-12-08',
  today: '2026-12-08',
  reason: 'Serga pranešėja.',
  ...change,
});

describe('meetings', () => {
  it('go only where the table leads, for every state and step', () => {
    for (const state of meetingStates) {
      for (const action of meetingActions) {
        const rows = meetingTransitions.filter((one) => one.from === state && one.action === action);
        expect(rows.length).toBeLessThan(2);
        expect(meetingVerdict(state, action, at()), `${state} ${action}`).toEqual(
          rows[0] ? { ok: true, to: rows[0].to } : { ok: false, reason: 'wrong-state' },
        );
        const refused = { ok: false, reason: 'forbidden' };
        expect(meetingVerdict(state, action, at({ rights: observer }))).toEqual(refused);
      }
    }
  });

  it('are led by the lead; every member may open and hand in the minutes', () => {
    const allowed = meetingActions.filter((action) =>
      meetingStates.some((state) => meetingVerdict(state, action, at({ rights: member })).ok),
    );
    expect(allowed).toEqual(['hold', 'submit']);
  });

  it('are held no sooner than on their day, and cancelled only with a reason', () => {
    expect(meetingVerdict('agenda_published', 'hold', at({ today: '2026-12-07' }))).toEqual({
      ok: false,
      reason: 'too-early',
    });
    expect(meetingVerdict('planned', 'hold', at({ today: '2027-01-02' })).ok).toBe(true);
    for (const reason of [undefined, null, '', ' \n'])
      expect(meetingVerdict('planned', 'cancel', at({ reason }))).toEqual({
        ok: false,
        reason: 'reason-missing',
      });
  });

  it('are ahead until they are held or cancelled', () => {
    expect(meetingStates.filter(meetingIsAhead)).toEqual(['planned', 'agenda_published']);
  });
});
