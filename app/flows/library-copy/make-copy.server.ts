import path from 'node:path';
import { type WorkerDatabase, withJob } from '@sklaida/db/tenancy';
import { withWorkerSnapshot } from '@sklaida/db/transfer';
import type { Mail } from '@sklaida/emails';
import { isUuid, todayIn } from '@sklaida/kernel';
import { announceCopy, finishCopy } from '@sklaida/people/server';
import { timeZone } from '~/i18n/locale';
import { isDemonstration } from '~/server/env.server';
import { exportLibrary } from './export-library.server';
import { copiesFolder } from './folders.server';
import { product } from './product.server';

/** The job behind *Rengti kopiją*: reads one library as the worker, writes the file, tells who asked. Done twice it is one copy. */
export async function makeCopy(
  database: WorkerDatabase,
  job: { tenantId: string; payload: Record<string, unknown> },
  report: (done: number, total: number) => Promise<void>,
  env: { filesDir: string },
): Promise<Record<string, unknown>> {
  const exportId = String(job.payload.exportId);
  if (!isUuid(exportId)) throw new Error('the job names no copy');
  const now = new Date();
  const file = path.join(copiesFolder(env.filesDir, job.tenantId), `${exportId}.zip`);
  const { copy, slug } = await withWorkerSnapshot(database, job.tenantId, async (snapshot) => ({
    copy: await exportLibrary(snapshot, { file, filesDir: env.filesDir, product, now, report }),
    slug: snapshot.library.slug,
  }));
  const fileName = `${slug}-${todayIn(timeZone, now)}.zip`;
  await withJob(database, 'copy', job.tenantId, async (tx) => {
    const told = await finishCopy(tx, { id: exportId, fileName, bytes: copy.bytes, sha256: copy.sha256 });
    if (!told) return;
    const mail: Mail = {
      kind: 'export-ready',
      props: {
        recipient: { firstName: told.firstName, vocative: told.vocative, libraryName: told.libraryName },
        exportId,
        expiresOn: todayIn(timeZone, told.expiresAt),
        demo: isDemonstration(),
      },
    };
    const name = `${told.firstName} ${told.lastName}`;
    await announceCopy(tx, { exportId, to: { email: told.email, name }, locale: told.locale, mail });
  });
  return { bytes: copy.bytes, rows: copy.rows };
}
