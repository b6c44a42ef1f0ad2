// Takes the README's pictures from a fresh demonstration: `npm run pictures`.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from './setup/chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'docs/pictures');
const data = process.env.DATA_DIR ?? fs.mkdtempSync(path.join(os.tmpdir(), 'sklaida-pictures-'));
const dark = process.argv.includes('--dark');
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const out = process.env.PICTURES_DIR ?? folder;

const port = await new Promise((resolve) => {
  const server = net.createServer().listen(0, () => {
    const { port: free } = server.address();
    server.close(() => resolve(free));
  });
});
const origin = `http://localhost:${port}`;
const env = { ...process.env, DATA_DIR: data, PORT: String(port) };
const product = spawn(process.execPath, ['app/launch/start.mjs'], {
  cwd: root,
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
});

async function untilReady() {
  for (const until = Date.now() + 300_000; Date.now() < until; ) {
    if (product.exitCode !== null) throw new Error('the product ended instead of starting');
    if ((await fetch(`${origin}/health/ready`).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the product did not become ready');
}

const first = (page, selector) => page.locator(selector).first().getAttribute('href');

/** Where each picture is taken, as whom. A function finds its address on the page given first. */
const shots = [
  { name: 'sign-in', as: null, at: '/sign-in' },
  { name: 'today-region', as: 'ieva.rimgailiene@pabv.example', at: '/region/panevezys' },
  {
    name: 'campaign-members',
    as: 'ieva.rimgailiene@pabv.example',
    at: async (page) => `${await campaign(page, '24 istorijos iki Kalėdų 2026')}/members`,
  },
  {
    name: 'campaign-texts',
    as: 'ieva.rimgailiene@pabv.example',
    at: async (page) => `${await campaign(page, 'Biblioteka – čia pat 2027')}/texts`,
  },
  {
    name: 'invite',
    as: 'ieva.rimgailiene@pabv.example',
    at: async (page) => `${await campaign(page, 'Biblioteka – čia pat 2027')}/invite`,
  },
  {
    name: 'results',
    as: 'ieva.rimgailiene@pabv.example',
    at: async (page) => `${await campaign(page, 'Skaitome prie žvakės 2026')}/results`,
  },
  {
    name: 'adopt-texts',
    as: 'kristina.raudonyte@panevezys-r-vb.example',
    at: async (page) => `${await adoption(page, '/b/panevezys-r-vb', '24 istorijos iki Kalėdų 2026')}/texts`,
  },
  {
    name: 'approval',
    as: 'aldona.saltenyte@anyksciai-r-vb.example',
    at: async (page) =>
      `${await adoption(page, '/b/anyksciai-r-vb', '24 istorijos iki Kalėdų 2026')}/approval`,
  },
  {
    name: 'school-card',
    as: 'ona.juskeviciene@m01-zaliojo-tilto.example',
    at: async (page) => adoption(page, '/b/m01-zaliojo-tilto', '24 istorijos iki Kalėdų 2026'),
  },
  { name: 'association', as: 'paulius.tamosaitis@avba.example', at: '/association/avba' },
  { name: 'group', as: 'ieva.rimgailiene@pabv.example', at: regionGroup },
  {
    name: 'decisions',
    as: 'ieva.rimgailiene@pabv.example',
    at: async (page) => `${await regionGroup(page)}/decisions`,
  },
  {
    name: 'report',
    as: 'ieva.rimgailiene@pabv.example',
    at: async (page) => {
      await page.goto(`${origin}/b/pabv/reports`);
      return first(page, 'a[href*="/reports/"]:has-text("Regiono komunikacija")');
    },
  },
  {
    name: 'sides',
    as: 'paulius.tamosaitis@avba.example',
    at: async (page) => {
      await page.goto(`${origin}/association/avba/groups`);
      const group = await first(page, 'a[href*="/groups/"]:has-text("Bendrų kampanijų darbo grupė")');
      await page.goto(`${origin}${group}/reports`);
      return first(page, 'a[href*="/reports/"]:has-text("regionų")');
    },
  },
];

async function regionGroup(page) {
  await page.goto(`${origin}/b/pabv/groups`);
  return first(page, 'a[href*="/groups/"]:has-text("Regiono komunikacijos darbo grupė")');
}

async function campaign(page, title) {
  await page.goto(`${origin}/region/panevezys/campaigns`);
  return first(page, `a[href*="/campaigns/"]:has-text("${title}")`);
}

async function adoption(page, library, title) {
  await page.goto(`${origin}${library}/campaigns`);
  const href = await first(page, `a[href*="/campaigns/"]:has-text("${title}")`);
  return href.replace(/\/(place|texts|approval|publishing|results)$/, '');
}

async function signIn(page, email, password) {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('El. paštas').fill(email);
  await page.getByLabel('Slaptažodis').fill(password);
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

try {
  await untilReady();
  const accounts = JSON.parse(
    execFileSync(process.execPath, ['app/launch/tool.mjs', 'accounts'], { cwd: root, env, encoding: 'utf8' }),
  );
  fs.mkdirSync(out, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--no-first-run',
    ],
  });
  for (const width of [1280, 360]) {
    for (const shot of shots) {
      if (only.length > 0 && !only.includes(shot.name)) continue;
      const context = await browser.newContext({
        viewport: { width, height: width === 360 ? 740 : 900 },
        isMobile: width === 360,
        locale: 'lt-LT',
        timezoneId: 'Europe/Vilnius',
        colorScheme: dark ? 'dark' : 'light',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      if (shot.as) await signIn(page, shot.as, accounts.find((one) => one.email === shot.as).password);
      const at = typeof shot.at === 'string' ? shot.at : await shot.at(page);
      await page.goto(`${origin}${at}`, { waitUntil: 'networkidle' });
      await page.screenshot({
        path: path.join(out, `${shot.name}-${width}${dark ? '-dark' : ''}.png`),
        fullPage: true,
      });
      console.log(`${shot.name}-${width}: ${at}`);
      await context.close();
    }
  }
  await browser.close();
} finally {
  const gone = new Promise((resolve) => product.once('close', resolve));
  product.kill('SIGINT');
  await gone;
  if (!process.env.DATA_DIR) fs.rmSync(data, { recursive: true, force: true });
}
