import type { IsoDate, Recipient, Signer } from './addressee';

export type BallotProps = {
  recipient: Recipient;
  signer: Signer;
  groupName: string;
  /** When it suits, or a vote without a meeting. */
  what: 'dates' | 'written';
  /** The meeting a day is looked for, or what is voted on. */
  question: string;
  secret: boolean;
  closesOn: IsoDate | null;
  slots: { startsAt: string; endsAt: string }[];
  /** Of days, a link that answers without signing in. */
  url: string;
  demo: boolean;
};
