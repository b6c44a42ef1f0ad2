import type { IsoDate, Recipient } from './addressee';

export type CommitmentProps = {
  recipient: Recipient;
  /** To the owner: asked, taken back, her day agreed, handed on to her by a colleague. To the leads of the group: another day proposed, declined, done. */
  what: 'offer' | 'withdraw' | 'agree' | 'hand-on' | 'propose' | 'decline' | 'finish';
  groupName: string;
  /** What was decided. */
  body: string;
  /** Who asks; of an answer, whose it is. */
  by: string;
  dueOn: IsoDate | null;
  proposedOn: IsoDate | null;
  /** The reason, or how it went. */
  said: string | null;
  url: string;
  demo: boolean;
};
