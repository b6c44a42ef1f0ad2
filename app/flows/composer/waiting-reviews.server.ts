import { listWaitingReviews } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';

/** Drafts laid before the person’s groups that wait for her word, the soonest first. They are read in her library. */
export async function waitingReviews(tx: TenantTx, member: Member, locale: Locale): Promise<WaitingReview[]> {
  const { writeScopes, person, tenant } = member.entered;
  if (member.door.kind !== 'library' || !member.permissions.has('comment:write')) return [];
  const t = translatorFor(locale, 'reviews');
  const rows = await listWaitingReviews(tx, { groups: writeScopes, personId: person.id });
  return rows.map((one) => ({
    id: one.id,
    title: one.title,
    dueOn: one.dueOn,
    what: `${t('waiting.what')} · ${t(one.opened ? 'waiting.opened' : 'waiting.unopened')}`,
    verb: t('waiting.verb'),
    to: `/b/${tenant.slug}/reviews/${one.id}`,
  }));
}

export type WaitingReview = {
  id: string;
  title: string;
  dueOn: IsoDate;
  what: string;
  verb: string;
  to: string;
};
