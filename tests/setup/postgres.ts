import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@sklaida/db/migrate';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../db/embedded/start.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { adminUrl: string; urls: { migrator: string; app: string; guest: string; worker: string } };
  }
}

/** One real server a run, with a migrated template every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'sklaida-test-'));
  const server = await startEmbedded({
    dir,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: 300 },
  });
  await prepareDatabase({ adminUrl: server.adminUrl, urls: server.urls });
  project.provide('postgres', { adminUrl: server.adminUrl, urls: server.urls });
  return async () => {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
