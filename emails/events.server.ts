import { Resend } from 'resend';
import { oneLine } from './letter';

/** What became of a letter after the service had taken it. `forGood`: the address is of no use any more. */
export type LetterEvent = {
  providerId: string;
  reason: 'bounced' | 'complained';
  problem: string;
  forGood: boolean;
};

type Report = { body: string; id: string; timestamp: string; signature: string };

/**
 * Reads a report only when the service signed exactly these bytes within the last five minutes. `letter` is null for reports of which
 * nothing follows, such as deliveries.
 */
export function verifyMailEvent(
  secret: string,
  { body, ...headers }: Report,
): { genuine: false } | { genuine: true; letter: LetterEvent | null } {
  let payload: unknown;
  try {
    payload = new Resend('unused').webhooks.verify({ payload: body, headers, webhookSecret: secret });
  } catch {
    return { genuine: false };
  }
  return { genuine: true, letter: letterOf(payload) };
}

function letterOf(payload: unknown): LetterEvent | null {
  if (!payload || typeof payload !== 'object') return null;
  const { type, data } = payload as { type?: unknown; data?: Record<string, unknown> };
  const providerId = data?.email_id;
  if (typeof providerId !== 'string' || providerId === '') return null;
  if (type === 'email.complained')
    return { providerId, reason: 'complained', problem: 'The recipient complained.', forGood: true };
  if (type !== 'email.bounced' && type !== 'email.suppressed') return null;
  const told = (data?.bounce ?? data?.suppressed ?? {}) as { type?: unknown; message?: unknown };
  const message = typeof told.message === 'string' ? told.message : 'The letter came back.';
  return {
    providerId,
    reason: 'bounced',
    problem: oneLine(message).slice(0, 500),
    forGood: type === 'email.suppressed' || told.type !== 'Transient',
  };
}
