import type { WorkerTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { DigestReader } from '@sklaida/people/server';
import { isLateCommitment } from '@sklaida/workgroups';
import { waitingAtWork } from '@sklaida/workgroups/server';
import { translatorFor } from '~/i18n/messages.server';

/** What groups wait for from her in the library the worker has entered: decisions to answer, and those she took on. */
export async function commitmentLines(
  tx: WorkerTx,
  { reader, today }: { reader: Pick<DigestReader, 'personId' | 'locale'>; today: IsoDate },
) {
  const t = translatorFor(reader.locale, 'decisions.waiting');
  return (await waitingAtWork(tx, reader)).map((one) => ({
    title: one.body,
    what: t(isLateCommitment(one, today) ? 'late' : one.state, { group: one.groupName }),
    dueOn: one.dueOn,
    path: `/${one.kind === 'association' ? 'association' : 'b'}/${one.slug}/commitments/${one.id}`,
    library: one.library,
  }));
}
