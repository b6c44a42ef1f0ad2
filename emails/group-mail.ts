import type { IsoDate } from './addressee';
import type { BallotProps } from './ballot-mail';
import type { CommitmentProps } from './commitment-mail';
import type { DiscussionProps } from './discussion-mail';
import type { GuestCodeProps, GuestMeetingProps } from './guest-mail';
import type { GroupLetter, MeetingProps } from './meeting-mail';
import type { ReportSharedProps } from './report-mail';

/** The minutes go round; whoever is not told cannot agree by silence, so this letter always comes. */
export type MinutesProps = GroupLetter & { title: string; number: number; until: IsoDate };

/** A row of one's own is asked for, or asked for again. */
export type SideReportProps = GroupLetter & { what: 'open' | 'remind'; title: string; dueOn: IsoDate | null };

export type SeatProps = GroupLetter & { role: 'lead' | 'member' | 'observer'; charter: string | null };

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
