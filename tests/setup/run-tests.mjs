import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { endCommands } from '../../app/launch/commands.mjs';
import { install, isInstalled } from '../../app/launch/install.mjs';
import { say } from '../../app/launch/progress.mjs';
import { root } from '../../app/launch/settings.mjs';
import { builtFrom, hashSources } from '../../app/launch/sources.mjs';
import { waitForLock } from '../../db/embedded/data-directory.mjs';
import { isProblem } from '../../db/embedded/problem.mjs';
import { endProcess, processesWith } from '../../db/embedded/process-identity.mjs';
import { provideChromium } from './chromium.mjs';
import { readPlaywright, readVitest } from './reports.mjs';
import { endTools, follow, runTool } from './tools.mjs';

const cache = path.join(root, '.cache', 'tests');
const report = (name) => path.join(cache, `${name}.json`);
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const projects = ['unit', 'database', 'faults'];
const parts = ['checks', ...projects, 'journeys'];
const inSeconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

// What a developer has set for a running product must not reach the products under test.
const own =
  /^(PORT|ORIGIN|DATA_DIR|SEED|NODE_ENV|TRUST_PROXY|LOG_LEVEL|MAIL_FROM|(DATABASE|RESEND|SKLAIDA)_.*)$/;

function makeEnvironment(scratch) {
  const kept = Object.entries(process.env).filter(([name]) => !own.test(name));
  return { ...Object.fromEntries(kept), TMPDIR: scratch, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
}

const npm = process.env.npm_execpath?.endsWith('.js')
  ? [process.execPath, process.env.npm_execpath]
  : ['npm'];

const checks = [
  ['lock', [...npm, 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']],
  ['types', [bin('tsc'), '--noEmit']],
  ['format and lint', [bin('biome'), 'ci', '--error-on-warnings', '--reporter=summary', '.']],
  ['arrows', [bin('depcruise'), '--config', '.dependency-cruiser.cjs', 'app', 'packages', 'db', 'emails']],
  ['dead code', [bin('knip'), '--no-progress', '--no-config-hints']],
];

async function inTurn(work) {
  fs.mkdirSync(cache, { recursive: true });
  const turn = await waitForLock(path.join(root, '.cache', 'checkout.lock'), {
    patience: 900_000,
    onWait: ({ pid }) => say(`  … waiting for process ${pid}, which installs or builds here`),
  });
  try {
    return await work();
  } finally {
    turn.release();
  }
}

function chooseParts(words) {
  const unknown = words.filter((word) => !parts.includes(word));
  if (unknown.length === 0) return new Set(words.length > 0 ? words : parts);
  console.error(`Unknown part: ${unknown.join(', ')}. Known parts: ${parts.join(', ')}; none means all.`);
  return process.exit(2);
}

function makeLedger() {
  const rows = [];
  return {
    rows,
    /** Runs one stage; it answers { passed, failed, said? } or throws, which counts as one failure. */
    async stage(name, work) {
      const since = Date.now();
      say(`▸ ${name}`);
      const beat = setInterval(() => say(`  … ${name} (${inSeconds(since)})`), 30_000);
      let outcome;
      try {
        outcome = await work();
      } catch (error) {
        const said = isProblem(error) ? error.message : (error?.stack ?? String(error));
        outcome = { passed: 0, failed: 1, said };
      } finally {
        clearInterval(beat);
      }
      if (outcome.failed > 0 && outcome.said) say(`\n${outcome.said.trim()}\n`);
      say(`${outcome.failed > 0 ? '✗' : '✓'} ${name} (${inSeconds(since)})`);
      rows.push({ name, ...outcome, time: inSeconds(since) });
      return outcome.failed === 0;
    },
  };
}

const asOne = ({ code, said }) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, said });

async function build(env) {
  if (builtFrom() === hashSources()) return { passed: 1, failed: 0 };
  return inTurn(async () => asOne(await runTool([process.execPath, 'app/launch/build.mjs'], env)));
}

async function runVitest(chosen, env) {
  const file = report('vitest');
  fs.rmSync(file, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const names = chosen.flatMap((name) => ['--project', name]);
  return readVitest(file, await follow([bin('vitest'), ...args, ...names], env));
}

async function runPlaywright(browser, env) {
  const file = report('playwright');
  fs.rmSync(file, { force: true });
  const settings = { CHROMIUM_PATH: await browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const args = ['test', '--reporter=list,json'];
  return readPlaywright(file, await follow([bin('playwright'), ...args], { ...env, ...settings }));
}

function close({ rows }) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  const width = Math.max(...rows.map(({ name }) => name.length));
  const number = (value) => String(value).padStart(6);
  for (const name of rows.flatMap(({ names }) => names ?? [])) say(`\n✗ ${name}`);
  say(`\n${'stage'.padEnd(width)}  passed  failed       time`);
  for (const { name, passed, failed, time } of rows) {
    say(`${name.padEnd(width)}  ${number(passed)}  ${number(failed)}  ${time.padStart(9)}`);
  }
  say(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0;
}

// Everything the tests start writes below the scratch directory, so whatever still runs there was left behind.
async function sweep(scratch) {
  const ladder = [
    ['SIGINT', 6000],
    ['SIGKILL', 2000],
  ];
  await Promise.all(processesWith(scratch).map((pid) => endProcess(pid, ladder)));
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}

/** The whole of `npm test`, or the named parts of it. Ends the process itself. */
export async function runTests(words) {
  const chosen = chooseParts(words);
  const scratch = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'sklaida-tests-'));
  fs.chmodSync(scratch, 0o755);
  const env = makeEnvironment(scratch);
  const ledger = makeLedger();
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (interrupted) return;
      interrupted = true;
      say('\nStopping …');
      endCommands();
      await endTools();
      await sweep(scratch);
      process.exit(130);
    });
  }
  const end = async (passed) => {
    await sweep(scratch);
    process.exit(passed ? 0 : 1);
  };

  if (
    !isInstalled() &&
    !(await ledger.stage('packages', () =>
      inTurn(async () => {
        if (!isInstalled()) await install();
        return { passed: 1, failed: 0 };
      }),
    ))
  ) {
    close(ledger);
    return end(false);
  }

  const journeys = chosen.has('journeys');
  const browser = journeys ? provideChromium({ say, onSpawn: follow.adopt }) : null;
  browser?.catch(() => {});
  const beside = [];
  let built = true;
  if (journeys || chosen.has('faults')) {
    beside.push(async () => {
      built = await ledger.stage('build', () => build(env));
    });
  }
  if (chosen.has('checks')) {
    beside.push(
      ...checks.map(
        ([name, tool]) =>
          () =>
            ledger.stage(name, async () => asOne(await runTool(tool, env))),
      ),
    );
  }
  await twoAtATime(beside);

  const tiers = projects.filter((name) => chosen.has(name));
  if (tiers.length > 0 && built) await ledger.stage(tiers.join(', '), () => runVitest(tiers, env));
  if (journeys && built) await ledger.stage('journeys', () => runPlaywright(browser, env));
  return end(close(ledger));
}

async function twoAtATime(works) {
  const waiting = [...works];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  await Promise.all([lane(), lane()]);
}
