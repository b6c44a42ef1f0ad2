import type { Recipient } from './addressee';
import type { MeetingProps } from './meeting-mail';

/** To somebody without an account who is let into one meeting. Her link is derived as the letter leaves. */
export type GuestMeetingProps = MeetingProps & { guestId: string };

/** Her link was opened in another browser; the code is derived as the letter leaves and stands in no row. */
export type GuestCodeProps = {
  recipient: Recipient;
  guestId: string;
  codeId: string;
  code?: string;
  minutes: number;
  url: string;
  demo: boolean;
};
