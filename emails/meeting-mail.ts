import type { IsoDate, Recipient, Signer } from './addressee';

/** What every letter of a group says. */
export type GroupLetter = {
  recipient: Recipient;
  signer: Signer;
  groupName: string;
  /** Absolute http(s) address behind the letter's only button. */
  url: string;
  demo: boolean;
};

export type MeetingProps = GroupLetter & {
  what: 'invited' | 'changed' | 'moved' | 'cancelled';
  meetingId: string;
  /** Grows with every letter about the meeting: a calendar takes the greatest. */
  sequence: number;
  title: string;
  kind: 'meeting' | 'sitting';
  /** The day where it is held, and the instants. */
  on: IsoDate;
  startsAt: string;
  endsAt: string;
  place: string | null;
  link: string | null;
  agenda: { title: string; minutes: number | null }[];
  reason: string | null;
};
