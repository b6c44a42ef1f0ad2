import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../app/launch/settings.mjs';
import { builtFrom, hashSources } from '../../../app/launch/sources.mjs';
import { waitForLock } from '../../../db/embedded/data-directory.mjs';

// Two test files may ask at once: the second waits and finds the work done.
const cache = path.join(root, '.cache');
fs.mkdirSync(cache, { recursive: true });
const turn = await waitForLock(path.join(cache, 'checkout.lock'), { patience: 900_000 });
try {
  if (builtFrom() !== hashSources()) {
    const built = spawnSync(process.execPath, ['app/launch/build.mjs'], { cwd: root, stdio: 'inherit' });
    process.exitCode = built.status ?? 1;
  }
} finally {
  turn.release();
}
