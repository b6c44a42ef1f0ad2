import { defineConfig } from '@playwright/test';
import { findChromium } from './tests/setup/chromium.mjs';

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/**
 * A file's name says where it runs: `x.spec.ts` on a desktop, `x.phone.spec.ts` on a phone, `x.every.spec.ts` on both,
 * `x.no-js.spec.ts` in a browser without JavaScript.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.cache/tests/e2e',
  globalSetup: './tests/e2e/setup/global.ts',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'lt-LT',
    timezoneId: 'Europe/Vilnius',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: (await findChromium()) ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop', testIgnore: /[.](phone|no-js)[.]spec[.]ts$/, use: desktop },
    { name: 'phone', testMatch: /[.](phone|every)[.]spec[.]ts$/, use: phone },
    { name: 'no-js', testMatch: /[.]no-js[.]spec[.]ts$/, use: { ...desktop, javaScriptEnabled: false } },
  ],
});
