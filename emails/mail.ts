import type { Audience, IsoDate, Person, Recipient, Signer } from './addressee';
import { type GroupMail, groupMailKinds } from './group-mail';
import { type PersonMail, personMailKinds } from './person-mail';

export type { Audience, IsoDate, MailLocale, Person, Recipient, Signer } from './addressee';

type Common = {
  recipient: Recipient;
  campaignTitle: string;
  /** Absolute http(s) address behind the letter's only button. */
  url: string;
  /** Adds the notice that people and numbers are invented. */
  demo: boolean;
};

type Period = { startsOn: IsoDate; endsOn: IsoDate };

export type InvitationProps = Common &
  Period & {
    audience: Audience;
    signer: Signer;
    keyMessage: string;
    answerBy: IsoDate | null;
    /** How long a school needs for everything, a library for fitting the texts. */
    minutes: number;
  };

/** A subject and paragraphs, parted by an empty line, that the sender wrote in place of ours. */
export type OwnWords = { subject: string; text: string };

export type ReminderProps = Common &
  Period & {
    audience: Audience;
    signer: Signer;
    answerBy: IsoDate | null;
    /** Nobody gets more than two. */
    ordinal: 1 | 2;
    words?: OwnWords | null;
  };

export type ApprovalRequestProps = Common &
  Period & {
    submittedBy: Person;
    place: string | null;
    textCount: number;
    /** How many of the texts differ from the region's. */
    changedCount: number;
  };

export type ApprovedProps = Common & Period & { approvedBy: Person };

export type ReturnedProps = Common & Period & { returnedBy: Person; reason: string };

export type UpdatedProps = Common &
  Period & {
    signer: Signer;
    /** Why the region corrects, in its own words. */
    note: string | null;
    /** `approval`: the texts go to the approver anew. `mend`: what is published reads otherwise now. */
    needs: 'nothing' | 'approval' | 'mend';
    /** Channels whose published text is to be mended. */
    channels: string[];
  };

export type ResultsRequestProps = Common & {
  audience: Audience;
  signer: Signer;
  endedOn: IsoDate;
  dueOn: IsoDate;
  words?: OwnWords | null;
};

export type SumKey =
  | 'events'
  | 'participants'
  | 'childrenAndYouth'
  | 'onlineParticipants'
  | 'posts'
  | 'reach'
  | 'mediaMentions';

export type ClosedProps = Common & {
  audience: Audience;
  signer: Signer;
  /** Sums of the region; a key left out was not measured. */
  sums: Partial<Record<SumKey, number>>;
  /** How many took part. */
  libraries: number;
  schools: number;
  /** Participants of the recipient's own library; null when it sent no numbers. */
  ownParticipants: number | null;
  nextOccasion: { title: string; startsOn: IsoDate } | null;
};

export type ReviewRequestProps = {
  recipient: Recipient;
  signer: Signer;
  /** The draft the group is asked to read: of a template or of a campaign. */
  campaignTitle: string;
  subject: 'template' | 'campaign';
  note: string | null;
  dueOn: IsoDate;
  url: string;
  demo: boolean;
};

export type CampaignMail =
  | { kind: 'campaign-invitation'; props: InvitationProps }
  | { kind: 'campaign-reminder'; props: ReminderProps }
  | { kind: 'approval-request'; props: ApprovalRequestProps }
  | { kind: 'adoption-approved'; props: ApprovedProps }
  | { kind: 'adoption-returned'; props: ReturnedProps }
  | { kind: 'campaign-updated'; props: UpdatedProps }
  | { kind: 'results-request'; props: ResultsRequestProps }
  | { kind: 'campaign-closed'; props: ClosedProps }
  | { kind: 'review-request'; props: ReviewRequestProps };

export type Mail = CampaignMail | GroupMail | PersonMail;
export type MailKind = Mail['kind'];
export type PropsOf<K extends MailKind> = Extract<Mail, { kind: K }>['props'];

export const mailKinds = [
  'campaign-invitation',
  'campaign-reminder',
  'approval-request',
  'adoption-approved',
  'adoption-returned',
  'campaign-updated',
  'results-request',
  'campaign-closed',
  'review-request',
  ...groupMailKinds,
  ...personMailKinds,
] as const satisfies readonly MailKind[];
