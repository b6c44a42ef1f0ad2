import { isUuid } from '@sklaida/kernel';
import { deriveToken, sameText } from '@sklaida/kernel/server';
import { isNotificationKind } from '@sklaida/people';

export type Installation = { tokenSecret: string; origin: string };

/** The token behind a letter's button; the database knows its hash alone. */
export const letterToken = ({ tokenSecret }: Installation, letterId: string): string =>
  deriveToken(tokenSecret, 'letter', letterId);

/** The address that ends letters of one kind for one person; null for kinds that always come. */
export function unsubscribeUrl(
  { tokenSecret, origin }: Installation,
  personId: string | null,
  kind: string,
): string | undefined {
  if (!personId || !(isNotificationKind(kind) || kind === 'digest')) return undefined;
  const named = `${personId}.${kind}`;
  return `${origin}/unsubscribe/${named}.${deriveToken(tokenSecret, 'unsubscribe', named)}`;
}

/** Whom and what such an address names; null when it was not made here. */
export function readUnsubscribe(
  tokenSecret: string,
  token: string | undefined,
): { personId: string; kind: string } | null {
  const [personId, kind = '', signature = '', ...rest] = (token ?? '').split('.');
  if (!isUuid(personId) || rest.length > 0 || !(isNotificationKind(kind) || kind === 'digest')) return null;
  const right = deriveToken(tokenSecret, 'unsubscribe', `${personId}.${kind}`);
  return sameText(signature, right) ? { personId, kind } : null;
}
