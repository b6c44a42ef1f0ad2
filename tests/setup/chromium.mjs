import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { problem } from '../../db/embedded/problem.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const bundles = ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome'];
const wanted = ['chromium', 'fonts-noto-core'];

function mayRun(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', path.join(process.env.HOME ?? '/', 'Applications')];
    return folders.flatMap((folder) => bundles.map((bundle) => path.join(folder, bundle)));
  }
  const folders = new Set([
    ...(process.env.PATH ?? '').split(':'),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
  ]);
  return names.flatMap((name) => [...folders].filter(Boolean).map((folder) => path.join(folder, name)));
}

// A browser that Playwright once fetched for itself serves as well as one of the system.
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** The path of a Chromium that can be started, or null. A wrong CHROMIUM_PATH is an error, not a hint. */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (mayRun(given)) return given;
    throw problem(`CHROMIUM_PATH is ${given}, and that is not a program this user may run.`);
  }
  return usualPlaces().find(mayRun) ?? (await playwrightsOwn()).find(mayRun) ?? null;
}

function howToInstall() {
  const command =
    process.platform === 'darwin'
      ? 'brew install --cask chromium'
      : `sudo apt-get install -y --no-install-recommends ${wanted.join(' ')}`;
  return `The browser journeys need Chromium and none was found. Run: ${command}\n(or name one that is there: CHROMIUM_PATH=/path/to/chromium npm test)`;
}

function aptGet(args, onSpawn) {
  return new Promise((resolve, reject) => {
    const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    onSpawn(child);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said = (said + chunk).slice(-3000);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(said.trim().split('\n').slice(-8).join('\n')));
    });
  });
}

/** As findChromium, but on Debian as root it installs the missing browser; otherwise it throws the command to run. */
export async function provideChromium({ say, onSpawn = () => {} }) {
  const found = await findChromium();
  if (found) return found;
  const canInstall = process.getuid?.() === 0 && fs.existsSync('/etc/debian_version');
  if (!canInstall) throw problem(howToInstall());
  say(`  … installing ${wanted.join(' and ')} for the browser journeys (once)`);
  try {
    await aptGet(['update', '-qq'], onSpawn);
    await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...wanted], onSpawn);
  } catch (error) {
    throw problem(`${howToInstall()}\n\napt-get said:\n${error.message}`);
  }
  const installed = await findChromium();
  if (!installed) throw problem(howToInstall());
  return installed;
}
