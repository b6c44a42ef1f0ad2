import type { IsoDate, Recipient, Signer } from './addressee';

/** That a report was shown: its name and where it is, nothing it says. */
export type ReportSharedProps = {
  recipient: Recipient;
  signer: Signer;
  title: string;
  /** Null where it was shown to this person alone. */
  groupName: string | null;
  /** The last day it can be opened. */
  expiresOn: IsoDate | null;
  url: string;
  demo: boolean;
};
