import type { IsoDate } from '@sklaida/kernel';
import type { MeetingState } from '../meetings/meeting-states';

/** Everybody who takes part writes until the minutes go round; then only the lead mends them, until they are approved. */
export function mayWriteMinutes(state: MeetingState, lead: boolean): boolean {
  if (state === 'minutes_draft') return lead;
  return state === 'planned' || state === 'agenda_published' || state === 'held';
}

/** Silence is agreement: minutes are approved when the days are over, or at once when everybody has said yes. */
export function approvalVerdict(minutes: {
  state: MeetingState;
  objectUntil: IsoDate | null;
  today: IsoDate;
  members: number;
  agreed: number;
}): 'approve' | 'closed' | 'waiting' {
  if (minutes.state !== 'minutes_draft' || minutes.objectUntil === null) return 'closed';
  if (minutes.today > minutes.objectUntil || minutes.agreed >= minutes.members) return 'approve';
  return 'waiting';
}

/** Members object, or agree, while the days run. */
export function mayAnswerMinutes(minutes: {
  state: MeetingState;
  objectUntil: IsoDate | null;
  today: IsoDate;
}): boolean {
  return (
    minutes.state === 'minutes_draft' && minutes.objectUntil !== null && minutes.today <= minutes.objectUntil
  );
}
