import type { SendResult } from '@sklaida/emails/send';
import { isNotificationKind } from '@sklaida/people';
import type { LetterOutcome, Reader } from '@sklaida/people/server';

const attemptsAllowed = 12;
const longestWaitAsked = 86_400;
/** Somebody has to mend the key or the account first; the letter itself has failed at nothing. */
const refusedWait = 300;

/** Seconds until the next try: 10 s, 20 s, 40 s … at most one hour. */
export function retryDelay(attempts: number): number {
  return Math.min(3600, 10 * 2 ** Math.min(attempts, 10));
}

const later = (seconds: number) => new Date(Date.now() + seconds * 1000);

/** What an attempt makes of a letter: gone, given up, or tried again after a pause. */
export function outcomeOf(letter: { attempts: number }, result: SendResult): LetterOutcome {
  if (result.ok) return { state: 'sent', providerId: result.providerId };
  const problem = result.message;
  if (result.error === 'refused')
    return { state: 'queued', problem, nextAt: later(refusedWait), counted: false };
  if (result.error === 'permanent' || letter.attempts + 1 >= attemptsAllowed)
    return { state: 'failed', problem };
  const asked = Math.min(result.retryAfterSeconds ?? 0, longestWaitAsked);
  const seconds = Math.max(asked, retryDelay(letter.attempts));
  return { state: 'queued', problem, nextAt: later(seconds), counted: true };
}

/** What the reader's address and wishes make of a letter before anything is tried; null when it may leave now. */
export function heldBack(kind: string, reader: Reader): LetterOutcome | null {
  if (reader.suppressed) return { state: 'suppressed', problem: `suppressed: ${reader.suppressed}` };
  if (!isNotificationKind(kind)) return null;
  if (reader.muted.includes(kind)) return { state: 'suppressed', problem: 'muted: ' };
  return reader.quietUntil
    ? { state: 'queued', problem: null, nextAt: reader.quietUntil, counted: false }
    : null;
}

/** While the provider takes nothing from this installation, one try a minute finds out when that ends. */
export type ProviderGate = { shutUntil: number };

export const isShut = (gate: ProviderGate | undefined) => gate !== undefined && Date.now() < gate.shutUntil;

export function noteAtGate(gate: ProviderGate | undefined, result: SendResult): void {
  if (gate) gate.shutUntil = !result.ok && result.error === 'refused' ? Date.now() + 60_000 : 0;
}
