import type { WorkerTx } from '@sklaida/db/tenancy';
import type { DigestReader } from '@sklaida/people/server';
import { unreadForDigest } from '@sklaida/workgroups/server';
import { translatorFor } from '~/i18n/messages.server';

const dayMs = 25 * 3_600_000;

/** What her groups talked over since yesterday's digest, and what she has yet to read: titles and counts, never words of a post. */
export async function discussionLines(tx: WorkerTx, { reader, now }: { reader: DigestReader; now: Date }) {
  const { personId, locale } = reader;
  const t = translatorFor(locale, 'discussions.waiting');
  const since = new Date(now.getTime() - dayMs);
  return (await unreadForDigest(tx, { personId, since })).map((one) => {
    const group = one.groupName;
    const what = one.must
      ? t('must', { group })
      : one.named
        ? t('named', { group })
        : t('unread', { n: one.unread, group });
    const path = `/b/${one.slug}/groups/${one.groupId}/discussions/${one.threadId}`;
    return { title: one.title, what, dueOn: null, path, library: group };
  });
}
