import type { IsoDate } from '@sklaida/kernel';
import { describe, expect, it } from 'vitest';
import { meetingStates as states } from '../meetings/meeting-states';
import { approvalVerdict, mayAnswerMinutes, mayWriteMinutes } from './minutes-states';

const day = (text: string) => text as IsoDate;
const before: readonly string[] = ['planned', 'agenda_published', 'held'];

describe('minutes from the first word to the approval', () => {
  it('are written by everybody until they go round, then by the lead, then by nobody', () => {
    expect(states.filter((state) => mayWriteMinutes(state, false))).toEqual(before);
    expect(states.filter((state) => mayWriteMinutes(state, true))).toEqual([...before, 'minutes_draft']);
  });

  it('are approved after the last day of objections, or when everybody has agreed', () => {
    const minutes = { objectUntil: day('2026-11-27'), today: day('2026-11-27'), members: 5, agreed: 4 };
    for (const state of states)
      expect(approvalVerdict({ ...minutes, state, agreed: 5 })).toBe(
        state === 'minutes_draft' ? 'approve' : 'closed',
      );
    expect(approvalVerdict({ ...minutes, state: 'minutes_draft' })).toBe('waiting');
    expect(approvalVerdict({ ...minutes, state: 'minutes_draft', today: day('2026-11-28') })).toBe('approve');
    expect(approvalVerdict({ ...minutes, state: 'minutes_draft', objectUntil: null })).toBe('closed');
  });

  it('are answered while the days run', () => {
    const minutes = { objectUntil: day('2026-11-27'), today: day('2026-11-27') };
    expect(states.filter((state) => mayAnswerMinutes({ ...minutes, state }))).toEqual(['minutes_draft']);
    expect(mayAnswerMinutes({ ...minutes, state: 'minutes_draft', today: day('2026-11-28') })).toBe(false);
    expect(mayAnswerMinutes({ ...minutes, state: 'minutes_draft', objectUntil: null })).toBe(false);
  });
});
