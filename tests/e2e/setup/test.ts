import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type Account, sharedRun } from './server';

export { expect } from '@playwright/test';
export { expectAccessible } from './accessibility';
export { freshServer } from './server';

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

export type SignIn = (page: Page, email: string, origin?: string) => Promise<void>;

type Fixtures = {
  /** Puts the person's session into the page's browser; the form itself is filled once a person and worker. */
  signIn: SignIn;
};

type WorkerFixtures = {
  origin: string;
  accounts: Account[];
  sessions: Map<string, Cookies>;
};

/** The person an e-mail belongs to in the demonstration; throws when there is none. */
export function accountOf(accounts: Account[], email: string): Account {
  const account = accounts.find((each) => each.email === email);
  if (!account) throw new Error(`The demonstration has no ${email}.`);
  return account;
}

/** The header of somebody who sits elsewhere: many sign-ins from one place are slowed down, as they should be. */
export function fromElsewhere(who: string): { 'X-Forwarded-For': string } {
  const sum = [...who].reduce((so, letter) => (so * 31 + letter.charCodeAt(0)) % 65_025, 7);
  return { 'X-Forwarded-For': `10.1.${1 + Math.floor(sum / 255)}.${1 + (sum % 255)}` };
}

/** Signs in through the form, as a person would. Needs no JavaScript. */
export async function fillSignIn(page: Page, { email, password }: Pick<Account, 'email' | 'password'>) {
  await page.getByLabel('El. paštas').fill(email);
  await page.getByLabel('Slaptažodis').fill(password);
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

// A letter is shown in a frame that runs no scripts, and Playwright looks into every frame with one.
const isRefusedInLetter = (text: string) => /^Blocked script execution in '[^']*\/body' because/.test(text);

// Chromium reports every answer of 400 and above as an error; for pages and their data those are answers we ask for.
function isAnswered(text: string, place: string): boolean {
  const refused = /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
  return refused && !/\/assets\/|\.(js|css|svg|png|woff2)(\?|$)/.test(place);
}

/** What goes wrong in any page of a browser, as it happens. */
export function listenForErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() !== 'error' || isRefusedInLetter(text)) return;
    if (isAnswered(text, message.location().url)) return;
    errors.push(`${text} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(error.error().stack ?? error.error().message));
  return errors;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from this pattern
  origin: [async ({}, use) => use(sharedRun().origin), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  accounts: [async ({}, use) => use(sharedRun().accounts), { scope: 'worker' }],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  baseURL: async ({ origin }, use) => use(origin),

  context: async ({ context }, use) => {
    const errors = listenForErrors(context);
    await use(context);
    if (errors.length > 0) throw new Error(`The browser reported errors:\n${errors.join('\n')}`);
  },

  signIn: async ({ browser, origin, accounts, sessions }, use) => {
    await use(async (page, email, at = origin) => {
      const key = `${at} ${email}`;
      let cookies = sessions.get(key);
      if (!cookies) {
        const context = await browser.newContext({
          javaScriptEnabled: false,
          locale: 'lt-LT',
          baseURL: at,
          extraHTTPHeaders: fromElsewhere(email),
        });
        const door = await context.newPage();
        await door.goto('/sign-in');
        await fillSignIn(door, accountOf(accounts, email));
        cookies = await context.cookies();
        sessions.set(key, cookies);
        await context.close();
      }
      await page.context().addCookies(cookies);
    });
  },
});
