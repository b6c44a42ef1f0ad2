import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { eraseDueContests } from '@sklaida/campaigns/server';
import type { WorkerDatabase } from '@sklaida/db/tenancy';
import { todayIn } from '@sklaida/kernel';
import { librariesHere, listKeptCopies, retainLibrary, sweepSignIn } from '@sklaida/people/server';
import { forgetWritings } from '@sklaida/workgroups/server';
import { timeZone } from '~/i18n/locale';
import { copiesFolder } from '../library-copy/folders.server';

type Night = {
  database: WorkerDatabase;
  filesDir: string;
  signal: AbortSignal;
  log: { info(event: object, message: string): void };
};

const threeHoursMs = 3 * 3_600_000;

/** From three in the morning, once a night: what each library keeps no longer goes, and copies nobody may fetch any more. */
export function keepRecords(work: Night): (now: Date) => Promise<boolean> {
  let doneOn: string | null = null;
  return async (now) => {
    const night = todayIn(timeZone, new Date(now.getTime() - threeHoursMs));
    if (doneOn === night) return false;
    for (const tenantId of await librariesHere(work.database)) {
      if (work.signal.aborted) return false;
      const { gone, also: kept } = await retainLibrary(work.database, tenantId, listKeptCopies);
      const files = await removeCopies(copiesFolder(work.filesDir, tenantId), new Set(kept));
      const entries = await eraseDueContests(work.database, tenantId);
      if (Object.keys(gone).length > 0 || files > 0 || entries > 0)
        work.log.info({ tenantId, gone, files, entries }, 'retention');
    }
    await sweepSignIn(work.database);
    await forgetWritings(work.database);
    doneOn = night;
    return true;
  };
}

async function removeCopies(folder: string, kept: ReadonlySet<string>): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const over = names.filter((name) => !kept.has(name.slice(0, 36)));
  for (const name of over) await rm(path.join(folder, name), { force: true });
  return over.length;
}
