import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid } from '@sklaida/kernel';
import { findLetter, revokeLetterLink, sendLettersAgain, trustAddress } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';

type Said = { key: string; params?: Record<string, number> };

/** All letters of the library that the mail service as a whole kept from leaving. */
export async function sendHeldAgain(tx: TenantTx): Promise<Said> {
  return { key: 'outbox.sentAgain', params: { n: await sendLettersAgain(tx, null) } };
}

/** What the buttons of a letter's page do; null for a letter of another library or an unknown button. */
export async function mendLetter(
  tx: TenantTx,
  member: Member,
  { letterId, intent }: { letterId: string | undefined; intent: unknown },
): Promise<Said | null> {
  const tenantId = member.entered.tenant.id;
  if (!isUuid(letterId) || !(await findLetter(tx, { tenantId, id: letterId }))) return null;
  switch (intent) {
    case 'send-again':
      return { key: 'outbox.sentAgain', params: { n: await sendLettersAgain(tx, letterId) } };
    case 'revoke-link':
      return {
        key: (await revokeLetterLink(tx, letterId)) ? 'outbox.link.revoked' : 'outbox.link.alreadyRevoked',
      };
    case 'trust-address':
      await trustAddress(tx, letterId);
      return { key: 'outbox.trusted' };
    default:
      return null;
  }
}
