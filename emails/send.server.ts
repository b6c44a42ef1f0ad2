import { type ErrorResponse, Resend } from 'resend';
import { oneLine } from './letter';
import { compose, failed, mailbox, type Sender, type SendResult } from './sending.server';

export { meetingCalendar } from './calendar-meeting';
export type { Sender, SendInput, SendResult } from './sending.server';

export type SenderOptions = {
  apiKey: string;
  baseUrl?: string | undefined;
  /** `Sklaida <sklaida@biblioteka.example>` */
  from: string;
  timeoutMs?: number;
};

const RESEND = 'https://api.resend.com';
const TIME_LIMIT_MS = 10_000;

/** Sends through Resend. */
export function makeSender({ apiKey, baseUrl, from, timeoutMs = TIME_LIMIT_MS }: SenderOptions): Sender {
  const resend = new Resend(apiKey, { baseUrl: (baseUrl ?? RESEND).replace(/\/+$/, '') });

  return {
    async send(input) {
      const composed = await compose(input);
      if ('ok' in composed) return composed;
      const { to, replyTo, letter, calendar, headers } = composed;
      const answer = await resend.emails
        .send(
          {
            from: oneLine(from),
            to: mailbox(to),
            ...letter,
            ...(replyTo ? { replyTo: mailbox(replyTo) } : {}),
            ...(Object.keys(headers).length > 0 ? { headers } : {}),
            ...(calendar
              ? { attachments: [{ ...calendar, content: Buffer.from(calendar.content).toString('base64') }] }
              : {}),
          },
          { idempotencyKey: input.idempotencyKey, signal: AbortSignal.timeout(timeoutMs) },
        )
        .catch(unreachable);
      if (answer.data?.id) return { ok: true, providerId: answer.data.id };
      return refused(answer.error, answer.headers);
    },
  };
}

function unreachable(reason: unknown) {
  const error: ErrorResponse = { name: 'application_error', statusCode: null, message: String(reason) };
  return { data: null, error, headers: null };
}

function refused(error: ErrorResponse | null, headers: Record<string, string> | null): SendResult {
  const words = error?.message || 'The mail service gave no readable answer.';
  const status = error?.statusCode ?? null;
  // The service has seen the key with other words: an earlier try arrived, and its answer was lost before the words changed.
  if (error?.name === 'invalid_idempotent_request') return { ok: true, providerId: '' };
  if (status === 401 || status === 403) return failed('refused', words);
  const busy = status !== null && (status >= 500 || status === 408 || status === 429);
  const sameKeyInFlight = error?.name === 'concurrent_idempotent_requests';
  if (status !== null && !busy && !sameKeyInFlight) return failed('rejected', words);
  const wait = secondsFrom(headers?.['retry-after']);
  return {
    ...failed(status === null ? 'unreachable' : 'busy', words),
    ...(wait === null ? {} : { retryAfterSeconds: wait }),
  };
}

/** `Retry-After` is a number of seconds or an HTTP date. */
function secondsFrom(header: string | undefined): number | null {
  if (!header) return null;
  const seconds = /^\d+$/.test(header) ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}
