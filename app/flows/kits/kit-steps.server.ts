import type { SchoolResults } from '@sklaida/campaigns';
import { reportKit, stepKit } from '@sklaida/campaigns/server';
import type { GuestTx, Link } from '@sklaida/db/tenancy';
import { fail, ok, type Result } from '@sklaida/kernel';
import { mayFinish, postOf, readKit } from './kit-card.server';

type FinishRefusal = 'campaign-closed' | 'wrong-state' | 'unfilled';

/**
 * *Padaryta* on the card of a link: the poster hangs and the post is out; with the four answers also the results. A post with a gap
 * does not count as published.
 */
export async function finishKit(
  tx: GuestTx,
  link: Link,
  answer: SchoolResults | null,
): Promise<Result<{ reported: boolean }, FinishRefusal>> {
  const contents = await readKit(tx, link);
  if (!contents) return fail('wrong-state');
  const { state } = contents.kit.adoption;
  if (state === 'invited' || state === 'localising') {
    if (!mayFinish(contents.kit)) return fail('wrong-state');
    const { item, gap } = postOf(contents);
    if (gap && !answer) return fail('unfilled');
    if (!gap) {
      const published = await stepKit(tx, { action: 'publish', items: item ? [item.id] : [] });
      if (!published.ok) return published;
    } else if (state === 'invited') {
      const joined = await stepKit(tx, { action: 'answer' });
      if (!joined.ok) return joined;
    }
  }
  if (!answer) return ok({ reported: false });
  const reported = await reportKit(tx, answer);
  return reported.ok ? ok({ reported: true }) : reported;
}
