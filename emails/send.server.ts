import { type ErrorResponse, Resend } from 'resend';
import { type Mail, type MailLocale, renderMail } from './index';
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
};

export type SendResult =
  | { ok: true; providerId: string }
  | { ok: false; error: 'temporary' | 'permanent'; message: string; retryAfterSeconds?: number };

export type Sender = { send(input: SendInput): Promise<SendResult> };

export type SenderOptions = {
  apiKey: string;
  baseUrl?: string | undefined;
  /** `Sklaida <sklaida@biblioteka.example>` */
  from: string;
  timeoutMs?: number;
};

const RESEND = 'https://api.resend.com';
const TIME_LIMIT_MS = 10_000;

/** Never throws: whatever goes wrong is either worth repeating (`temporary`) or not (`permanent`). */
export function makeSender({ apiKey, baseUrl, from, timeoutMs = TIME_LIMIT_MS }: SenderOptions): Sender {
  const resend = new Resend(apiKey, { baseUrl: (baseUrl ?? RESEND).replace(/\/+$/, '') });

  return {
    async send({ to, replyTo, mail, locale, idempotencyKey }) {
      if (!/^[\x21-\x7e]{1,256}$/.test(idempotencyKey))
        return permanent('The idempotency key is not usable.');
      const recipient = mailbox(to);
      const answers = replyTo ? mailbox(replyTo) : null;
      if (!recipient || (replyTo && !answers)) return permanent('The address is not usable.');

      const letter = await renderMail(mail, locale).catch((reason: unknown) => String(reason));
      if (typeof letter === 'string') return permanent(`The letter could not be written. ${letter}`);

      const { data, error, headers } = await resend.emails
        .send(
          { from: oneLine(from), to: recipient, ...letter, ...(answers ? { replyTo: answers } : {}) },
          { idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
        )
        .catch(unreachable);
      if (data?.id) return { ok: true, providerId: data.id };
      return refused(error, headers);
    },
  };
}

/** `"Ona Juškevičienė" <ona@…>` without anything that could end the header or open another address. */
function mailbox({ email, name }: Address): string | null {
  const address = email.trim();
  if (!/^[^\s<>,;:"()[\]\\]+@[^\s<>,;:"()[\]\\@]+$/.test(address)) return null;
  const shown = oneLine(name.replace(/["\\<>,;:@()[\]]/g, ' ')).slice(0, 120);
  return shown ? `"${shown}" <${address}>` : address;
}

function permanent(message: string): SendResult {
  return { ok: false, error: 'permanent', message };
}

function unreachable(reason: unknown) {
  const error: ErrorResponse = { name: 'application_error', statusCode: null, message: String(reason) };
  return { data: null, error, headers: null };
}

function refused(error: ErrorResponse | null, headers: Record<string, string> | null): SendResult {
  const message = error?.message || 'The mail service gave no readable answer.';
  const status = error?.statusCode ?? null;
  const busy = status === null || status >= 500 || status === 408 || status === 429;
  const sameKeyInFlight = error?.name === 'concurrent_idempotent_requests';
  if (!busy && !sameKeyInFlight) return permanent(message);
  const wait = secondsFrom(headers?.['retry-after']);
  return { ok: false, error: 'temporary', message, ...(wait === null ? {} : { retryAfterSeconds: wait }) };
}

/** `Retry-After` is a number of seconds or an HTTP date. */
function secondsFrom(header: string | undefined): number | null {
  if (!header) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
