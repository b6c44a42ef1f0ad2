import type { IsoDate, Recipient, Signer } from './addressee';
import type { BallotProps } from './ballot-mail';
import type { CommitmentProps } from './commitment-mail';
import type { DiscussionProps } from './discussion-mail';
import type { GuestCodeProps, GuestMeetingProps } from './guest-mail';
import type { ReportSharedProps } from './report-mail';

type Common = {
  recipient: Recipient;
  signer: Signer;
  groupName: string;
  /** Absolute http(s) address behind the letter's only button. */
  url: string;
  demo: boolean;
};

export type MeetingProps = Common & {
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

/** The minutes go round; whoever is not told cannot agree by silence, so this letter always comes. */
export type MinutesProps = Common & { title: string; number: number; until: IsoDate };

/** A row of one's own is asked for, or asked for again. */
export type SideReportProps = Common & { what: 'open' | 'remind'; title: string; dueOn: IsoDate | null };

export type SeatProps = Common & { role: 'lead' | 'member' | 'observer'; charter: string | null };

export type GroupMail =
  | { kind: 'group-seat'; props: SeatProps }
  | { kind: 'meeting'; props: MeetingProps }
  | { kind: 'meeting-guest'; props: GuestMeetingProps }
  | { kind: 'guest-code'; props: GuestCodeProps }
  | { kind: 'minutes'; props: MinutesProps }
  | { kind: 'report-shared'; props: ReportSharedProps }
  | { kind: 'side-report'; props: SideReportProps }
  | { kind: 'ballot'; props: BallotProps }
  | { kind: 'commitment'; props: CommitmentProps }
  | { kind: 'discussion'; props: DiscussionProps };

export const groupMailKinds = [
  'group-seat',
  'meeting',
  'meeting-guest',
  'guest-code',
  'minutes',
  'ballot',
  'report-shared',
  'side-report',
  'commitment',
  'discussion',
] as const satisfies readonly GroupMail['kind'][];
