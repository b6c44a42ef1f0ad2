import { createTransport } from 'nodemailer';
import { oneLine } from './letter';
import { compose, failed, type Sender, type SendResult } from './sending.server';

export type SmtpOptions = {
  /** `smtp://user:password@host:587`, or `smtps://` for a connection that is encrypted from its first byte. */
  url: string;
  /** `Sklaida <sklaida@biblioteka.example>` */
  from: string;
  timeoutMs?: number;
};

const TIME_LIMIT_MS = 20_000;

/**
 * Sends over SMTP. The protocol knows no idempotency keys: when the connection is cut after the server took the letter and before it
 * said so, the repetition may be a second copy. It carries the same Message-ID, by which servers and mail programs tell copies.
 */
export function makeSmtpSender({ url, from, timeoutMs = TIME_LIMIT_MS }: SmtpOptions): Sender {
  const sender = oneLine(from);
  const domain = /@([^\s<>@]+)>?$/.exec(sender)?.[1] ?? 'sklaida.example';
  const options = {
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };

  return {
    async send(input) {
      const composed = await compose(input);
      if ('ok' in composed) return composed;
      const { to, replyTo, letter, calendar, headers } = composed;
      const transport = createTransport(options);
      const messageId = `<${input.idempotencyKey}@${domain}>`;
      try {
        const sending = transport.sendMail({
          from: sender,
          to: { name: to.name, address: to.email },
          ...letter,
          messageId,
          headers,
          ...(replyTo ? { replyTo: { name: replyTo.name, address: replyTo.email } } : {}),
          ...(calendar ? { attachments: [calendar] } : {}),
        });
        await within(sending, timeoutMs * 2);
        return { ok: true, providerId: messageId };
      } catch (reason) {
        return refused(reason);
      } finally {
        transport.close();
      }
    },
  };
}

type SmtpError = { code?: string; command?: string; responseCode?: number; message?: string };

/** By the answer of the server where there is one: 4xx is a pause, 5xx about a recipient is for good, 5xx about us needs a person. */
function refused(reason: unknown): SendResult {
  const { code, command = '', responseCode, message } = (reason ?? {}) as SmtpError;
  const words = message ?? String(reason);
  if (responseCode === undefined) return failed(code === 'EAUTH' ? 'refused' : 'unreachable', words);
  if (responseCode < 500) return failed('busy', words);
  const aboutUs =
    code === 'EAUTH' ||
    [530, 534, 535, 538].includes(responseCode) ||
    /^(MAIL|AUTH|EHLO|HELO|CONN)/.test(command);
  return failed(aboutUs ? 'refused' : 'rejected', words);
}

/** A server that says a word now and then keeps its socket alive for ever; the letter does not wait for ever. */
async function within<T>(answer: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the mail server takes too long')), limitMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
    answer.catch(() => {});
  }
}
