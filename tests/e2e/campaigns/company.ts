import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test';
import { test as alone, listenForErrors } from '../setup/test';

export { expect, expectAccessible } from '../setup/test';

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true } as const;

type Arrive = (email: string, device?: BrowserContextOptions) => Promise<Page>;

type Fixtures = {
  /** Somebody without an account, at her own device; what goes wrong there fails the journey as well. */
  stranger: (device?: BrowserContextOptions) => Promise<Page>;
  /** A colleague signs in at her own device; what goes wrong there fails the journey as well. */
  arrive: Arrive;
};

type Visit = { context: BrowserContext; errors: string[] };

async function open(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ locale: 'lt-LT', timezoneId: 'Europe/Vilnius', ...options });
  return { context, errors: listenForErrors(context) };
}

export const test = alone.extend<Fixtures>({
  stranger: async ({ browser, origin, javaScriptEnabled }, use) => {
    const visits: Visit[] = [];
    await use(async (device = {}) => {
      const visit = await open(browser, {
        baseURL: origin,
        reducedMotion: 'reduce',
        javaScriptEnabled,
        viewport: { width: 1280, height: 900 },
        ...device,
      });
      visits.push(visit);
      const page = await visit.context.newPage();
      page.setDefaultTimeout(10_000);
      return page;
    });
    for (const { context } of visits) await context.close();
    const errors = visits.flatMap((visit) => visit.errors);
    if (errors.length > 0) throw new Error(`Another browser reported errors:\n${errors.join('\n')}`);
  },

  arrive: async ({ stranger, signIn }, use) => {
    await use(async (email, device) => {
      const page = await stranger(device);
      await signIn(page, email);
      return page;
    });
  },
});

/** How often the person has pressed something since; words typed into a field are not presses. */
export async function countPresses(page: Page): Promise<() => number> {
  let presses = 0;
  await page.exposeBinding('pressed', () => {
    presses += 1;
  });
  await page.addInitScript(() => {
    const { pressed } = window as unknown as { pressed: () => void };
    document.addEventListener('pointerdown', (event) => event.isTrusted && pressed(), true);
  });
  return () => presses;
}

/** Lets the page read back what it put into the clipboard. */
export async function readClipboard(page: Page): Promise<string> {
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.replace(/\r\n/g, '\n');
}

export async function allowClipboard(page: Page, origin: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
}
