import type { Audience, IsoDate, Recipient, Signer } from './addressee';

/** An instant in ISO form; letters show it in Vilnius time. */
export type IsoInstant = string;

type ToPerson = {
  recipient: Recipient;
  /** Adds the notice that people and numbers are invented. */
  demo: boolean;
};

/** Codes and addresses marked optional are never stored: the worker fills them in while sending. */
export type SignInCodeProps = ToPerson & { codeId: string; code?: string; url?: string; minutes: number };

/** A code to the address a person wants from now on; the button leads to the page that waits for it. */
export type AddressCodeProps = ToPerson & { codeId: string; code?: string; url?: string; minutes: number };

export type PasswordResetProps = ToPerson & { codeId: string; url?: string; minutes: number };

export type JoinInvitationProps = ToPerson & {
  audience: Audience;
  inviter: Signer;
  /** Identifiers of roles; those without a word in the letter are left out. */
  roles: string[];
  expiresOn: IsoDate;
  invitationId: string;
  url?: string;
  /** The campaign whose card opens at once; null when none waits. */
  campaignTitle: string | null;
};

export type AdminInvitationProps = ToPerson & { invitationId: string; url?: string; expiresOn: IsoDate };

export type SecurityNoticeProps = ToPerson & {
  what:
    | 'password-changed'
    | 'second-factor-on'
    | 'second-factor-off'
    | 'passkey-added'
    | 'passkey-removed'
    | 'new-sign-in'
    | 'email-changed';
  at: IsoInstant;
  url: string;
};

export type DeputationProps = ToPerson & {
  /** Whether the reader stands in or is stood in for. */
  role: 'deputy' | 'absent';
  what: 'planned' | 'started' | 'ended' | 'revoked';
  otherName: string;
  from: IsoInstant;
  until: IsoInstant;
  /** Identifiers of duties. */
  duties: string[];
  url: string;
};

export type AssignmentProps = ToPerson & {
  what: 'given' | 'returned' | 'reported' | 'done';
  title: string;
  /** Who gave the assignment; of a report, who wrote it. */
  givenBy: string;
  dueOn: IsoDate;
  url: string;
};

export type BulletinProps = ToPerson & {
  what: 'new' | 'changed' | 'reminder';
  title: string;
  authorName: string;
  /** The last day it holds. */
  untilOn: IsoDate | null;
  url: string;
};

type ReportTurnProps = ToPerson & {
  what: 'submitted' | 'returned' | 'accepted';
  title: string;
  byName: string;
  /** Why it was returned. */
  reason: string | null;
  url: string;
};

export type DigestProps = ToPerson & {
  /** The first few of what waits, in the order of urgency; `when` is already in words. */
  lines: Array<{ title: string; when: string; url: string; library?: string }>;
  /** Everything that waits, shown or not. */
  count: number;
  url: string;
};

export type AccessProps = ToPerson & { adminName: string; reason: string; until?: IsoInstant; url: string };

export type DataRequestProps = ToPerson & { what: 'received' | 'answered'; personName: string; url: string };

export type ExportReadyProps = ToPerson & { exportId: string; url?: string; expiresOn: IsoDate };

export type PersonMail =
  | { kind: 'sign-in-code'; props: SignInCodeProps }
  | { kind: 'address-code'; props: AddressCodeProps }
  | { kind: 'password-reset'; props: PasswordResetProps }
  | { kind: 'invitation'; props: JoinInvitationProps }
  | { kind: 'admin-invitation'; props: AdminInvitationProps }
  | { kind: 'security-notice'; props: SecurityNoticeProps }
  | { kind: 'deputation'; props: DeputationProps }
  | { kind: 'assignment'; props: AssignmentProps }
  | { kind: 'bulletin'; props: BulletinProps }
  | { kind: 'report-turn'; props: ReportTurnProps }
  | { kind: 'digest'; props: DigestProps }
  | { kind: 'access-request'; props: AccessProps }
  | { kind: 'access-granted'; props: AccessProps }
  | { kind: 'data-request'; props: DataRequestProps }
  | { kind: 'export-ready'; props: ExportReadyProps };

export const personMailKinds = [
  'sign-in-code',
  'address-code',
  'password-reset',
  'invitation',
  'admin-invitation',
  'security-notice',
  'deputation',
  'assignment',
  'bulletin',
  'report-turn',
  'digest',
  'access-request',
  'access-granted',
  'data-request',
  'export-ready',
] as const satisfies readonly PersonMail['kind'][];
