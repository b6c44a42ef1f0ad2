import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareDatabase } from '@sklaida/db/migrate';
import { countLaunchRows } from '@sklaida/db/seed';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareLaunch } from '~/flows/campaigns/bench-launch.server';
import { startEmbedded } from '../../db/embedded/start.mjs';
import { runScript } from '../setup/process';

const root = path.resolve(import.meta.dirname, '../..');
const libraries = 300;
let dir: string;
let server: Awaited<ReturnType<typeof startEmbedded>>;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'sklaida-launch-'));
  server = await startEmbedded({ dir });
  await prepareDatabase({ adminUrl: server.adminUrl, urls: server.urls });
  const built = await runScript(['app/launch/build.mjs', '--servers']);
  expect(built.code, built.out).toBe(0);
});
afterAll(async () => {
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** A process of its own that launches and says when it begins. */
function launching(script: string): ChildProcess {
  return spawn(process.execPath, [script], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
}

test('killed at random and taken up again twenty times, a launch leaves whole parts and each of them once', async () => {
  const ready = await prepareLaunch({ urls: server.urls, libraries });
  const script = path.join(dir, 'launch.mjs');
  writeFileSync(
    script,
    `import { launchOnce } from ${JSON.stringify(path.join(root, 'build/tool.js'))};
    process.stdout.write('begins');
    await launchOnce(${JSON.stringify({ urls: server.urls, ready })});
    process.stdout.write(' done');
    process.exit(0);`,
  );
  const owner = postgres(server.urls.migrator, { max: 1, connection: { options: '-c role=sklaida_owner' } });
  const whole = {
    adoptions: libraries,
    tasks: 1350,
    notices: libraries,
    outbox: libraries,
    mirrors: libraries,
  };
  const none = { adoptions: 0, tasks: 0, notices: 0, outbox: 0, mirrors: 0 };
  let cut = 0;
  try {
    for (let turn = 0; turn < 20; turn += 1) {
      const child = launching(script);
      let said = '';
      child.stdout?.on('data', (chunk) => {
        said += chunk;
      });
      const ended = once(child, 'exit');
      while (!said.includes('begins') && child.exitCode === null)
        await Promise.race([once(child.stdout ?? child, 'data'), ended]);
      // From before the first statement to after the commit, a step further each time.
      await new Promise((resolve) => setTimeout(resolve, turn * 40 + Math.random() * 40));
      child.kill('SIGKILL');
      await ended;
      if (!said.includes('done')) cut += 1;
      await expect
        .poll(
          async () =>
            (
              await owner`select 1 from pg_stat_activity where datname = current_database() and state <> 'idle'
                and usename = 'sklaida_app'`
            ).length,
          { timeout: 15_000 },
        )
        .toBe(0);
      expect([none, whole]).toContainEqual(await countLaunchRows(server.urls.migrator, ready.campaignId));
    }
    expect(cut).toBeGreaterThan(0);
    const last = launching(script);
    const [code] = await once(last, 'exit');
    expect(code).toBe(0);
    expect(await countLaunchRows(server.urls.migrator, ready.campaignId)).toEqual(whole);
    const [sent] =
      await owner`select count(*)::int as n, count(distinct (tenant_id, adoption_id, block_id))::int as once
      from content_items`;
    expect(sent?.n).toBe(sent?.once);
    const [launched] = await owner`select count(*)::int as n from history where action = 'launch'`;
    expect(launched?.n).toBe(1);
  } finally {
    await owner.end();
  }
}, 420_000);
