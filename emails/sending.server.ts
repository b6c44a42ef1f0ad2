import { type CalendarFile, calendarOf } from './calendar';
import { type Mail, type MailLocale, type RenderedMail, renderMail } from './index';
import { oneLine } from './letter';

export type Address = { email: string; name: string };

export type SendInput = {
  to: Address;
  /** Where answers go: the person who signs the letter. */
  replyTo?: Address;
  mail: Mail;
  locale: MailLocale;
  /** The same key never sends a second letter; 1–256 printable ASCII characters. */
  idempotencyKey: string;
  /** Ends letters of this kind; adds the headers of a one-click end as well. */
  unsubscribeUrl?: string | undefined;
  /** When the letter was written; with it a letter that speaks of a date brings a calendar file. */
  writtenAt?: Date;
};

/**
 * `temporary` is worth repeating, `permanent` is not, and `refused` says that the provider takes nothing from this installation: a
 * person has to mend the key or the account. The message begins with the cause, such as `busy: …`.
 */
export type SendResult =
  | { ok: true; providerId: string }
  | {
      ok: false;
      error: 'temporary' | 'permanent' | 'refused';
      message: string;
      retryAfterSeconds?: number;
    };

/** Never throws. */
export type Sender = { send(input: SendInput): Promise<SendResult> };

export type Cause = 'unreachable' | 'busy' | 'refused' | 'rejected' | 'address' | 'letter';

const errors: Record<Cause, 'temporary' | 'permanent' | 'refused'> = {
  unreachable: 'temporary',
  busy: 'temporary',
  refused: 'refused',
  rejected: 'permanent',
  address: 'permanent',
  letter: 'permanent',
};

export function failed(cause: Cause, words: string): Extract<SendResult, { ok: false }> {
  return { ok: false, error: errors[cause], message: `${cause}: ${oneLine(words).slice(0, 500)}` };
}

export type Composed = {
  to: Address;
  replyTo: Address | null;
  letter: RenderedMail;
  calendar: CalendarFile | null;
  headers: Record<string, string>;
};

/** Everything a transport needs, or why the letter can never leave. */
export async function compose(input: SendInput): Promise<Composed | Extract<SendResult, { ok: false }>> {
  const { mail, locale, idempotencyKey, unsubscribeUrl, writtenAt } = input;
  if (!/^[\x21-\x7e]{1,256}$/.test(idempotencyKey))
    return failed('letter', 'The idempotency key is not usable.');
  const to = usable(input.to);
  const replyTo = input.replyTo ? usable(input.replyTo) : null;
  if (!to || (input.replyTo && !replyTo)) return failed('address', 'The address is not usable.');
  try {
    const letter = await renderMail(mail, locale, { unsubscribeUrl });
    const calendar = writtenAt ? calendarOf(mail, locale, { uid: idempotencyKey, writtenAt }) : null;
    const headers: Record<string, string> = unsubscribeUrl
      ? {
          'List-Unsubscribe': `<${unsubscribeUrl}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }
      : {};
    return { to, replyTo, letter, calendar, headers };
  } catch (reason) {
    return failed('letter', `The letter could not be written. ${reason}`);
  }
}

/** Without anything that could end the header or open another address. */
function usable({ email, name }: Address): Address | null {
  const address = email.trim();
  if (!/^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/.test(address)) return null;
  return { email: address, name: oneLine(name.replace(/["\\<>,;:@()[\]]/g, ' ')).slice(0, 120) };
}

/** `"Ona Juškevičienė" <ona@…>` */
export function mailbox({ email, name }: Address): string {
  return name ? `"${name}" <${email}>` : email;
}
