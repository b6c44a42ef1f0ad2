import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, type SignIn, test } from '../setup/test';

const people = [
  'ieva.rimgailiene@pabv.example',
  'simona.dobilaite@panevezys-m-vb.example',
  'kristina.raudonyte@panevezys-r-vb.example',
];
type Writer = { context: BrowserContext; page: Page; mark: string; typed: number };

const field = (page: Page) => page.getByLabel(/^Kas pasakyta: Pirmas/);
const status = (page: Page) => page.locator('.live-line [role="status"]');

/** Ieva plans a meeting for today and invites; answers the address of its minutes. */
async function planMeeting(page: Page, signIn: SignIn): Promise<string> {
  await signIn(page, 'ieva.rimgailiene@pabv.example');
  await page.goto('/b/pabv/groups');
  await page.getByRole('link', { name: 'Regiono komunikacijos darbo grupė' }).first().click();
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}$/);
  await page.goto(`${page.url()}/meetings/new`);
  await page.getByLabel('Pavadinimas', { exact: true }).fill('Bandomasis susitikimas');
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date());
  await page.getByLabel('Diena', { exact: true }).fill(today);
  await page.getByLabel('Pradžia', { exact: true }).fill('23:00');
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByLabel('Kiti darbotvarkės klausimai').fill('Pirmas klausimas – 10 min.\nAntras klausimas');
  await page.getByRole('button', { name: 'Paskelbti ir pakviesti' }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  return `${page.url()}/minutes`;
}

async function sit(
  browser: Browser,
  signIn: SignIn,
  at: { email: string; url: string; mark: string },
): Promise<Writer> {
  const context = await browser.newContext({ locale: 'lt-LT', timezoneId: 'Europe/Vilnius' });
  const page = await context.newPage();
  await signIn(page, at.email);
  await page.goto(at.url);
  await expect(status(page)).toHaveText(/Viskas įrašyta|Įrašyta/);
  return { context, page, mark: at.mark, typed: 0 };
}

/** Writes until the time is over, while the connection comes and goes. */
async function write(one: Writer, until: number, seed: number): Promise<void> {
  for (let turn = seed; Date.now() < until; turn += 1) {
    await one.context.setOffline(turn % 3 === 2);
    const words = `${one.mark.repeat(1 + (turn % 5))} `;
    if (turn % 4 === 0) await field(one.page).press('Control+Home');
    await field(one.page).pressSequentially(words, { delay: 40 + ((turn * 137) % 200) });
    one.typed += words.trim().length;
  }
  await one.context.setOffline(false);
}

test('three people write one set of minutes for a minute, their connections cut, and lose nothing', async ({
  page,
  browser,
  signIn,
}) => {
  test.setTimeout(240_000);
  const url = await planMeeting(page, signIn);
  const writers: Writer[] = [];
  for (const [at, email] of people.entries())
    writers.push(await sit(browser, signIn, { email, url, mark: 'XYZ'.charAt(at) }));
  const until = Date.now() + 60_000;
  await Promise.all(writers.map((one, at) => write(one, until, at)));

  // One is closed before its last words could leave, and opened again.
  const [, second] = writers as [Writer, Writer, Writer];
  await second.context.setOffline(true);
  await field(second.page).pressSequentially('YYYY');
  second.typed += 4;
  await expect(status(second.page)).toHaveText(/Nėra ryšio/);
  await second.page.close();
  await second.context.setOffline(false);
  second.page = await second.context.newPage();
  await second.page.goto(url);

  for (const one of writers) await expect(status(one.page)).toHaveText(/rašyta/, { timeout: 30_000 });
  const count = (text: string, mark: string) => text.split(mark).length - 1;
  await expect
    .poll(async () => new Set(await Promise.all(writers.map((one) => field(one.page).inputValue()))).size, {
      timeout: 30_000,
    })
    .toBe(1);
  const text = await field(second.page).inputValue();
  for (const { mark, typed } of writers) expect(count(text, mark), mark).toBe(typed);
  // What the server has is what everybody sees.
  await page.goto(url);
  expect(await field(page).inputValue()).toBe(text);
  for (const one of writers) await one.context.close();
});

test('a line with an exclamation mark becomes a decision, and the protocol is one action after the last', async ({
  page,
  signIn,
}) => {
  test.setTimeout(120_000);
  const url = await planMeeting(page, signIn);
  await page.goto(url);
  await expect(status(page)).toHaveText(/rašyta/);
  await page.getByRole('button', { name: 'Pradėti susitikimą' }).click();
  await page.getByLabel('Simona Dobilaitė').check();
  await expect(page.getByText('Dalyvavo 1 iš')).toBeVisible();
  await field(page).pressSequentially('Aptarėme plakatus.\n! Parengti bendrą formą\n');
  await expect(page.getByLabel('Kas nutarta').first()).toHaveValue('Parengti bendrą formą');
  await page
    .getByLabel('Kas atsakys')
    .first()
    .selectOption({ label: 'Simona Dobilaitė, Panevėžio m. biblioteka' });
  await page.getByRole('button', { name: 'Įrašyti sprendimą' }).first().click();
  await expect(page.getByRole('list', { name: 'Sprendimai' })).toContainText('Parengti bendrą formą');
  await expect(field(page)).toHaveValue(/^Aptarėme plakatus\.\n?$/);
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Atsisiųsti protokolą (PDF)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^Protokolas \d{4}-\d+ .*\.pdf$/);
});
