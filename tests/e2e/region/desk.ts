import type { Locator, Page } from '@playwright/test';
import { test as company, expect } from '../campaigns/company';
import { freshServer } from '../setup/test';

export const coordinator = {
  email: 'ieva.rimgailiene@pabv.example',
  door: '/region/panevezys',
};

/** A demonstration of the file's own: what its journeys change, no other file sees. */
export function onOwnServer() {
  return company.extend<object, { origin: string }>({
    origin: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from this pattern
      async ({}, use) => {
        const own = await freshServer();
        await use(own.origin);
        await own.stop();
      },
      { scope: 'worker', timeout: 120_000 },
    ],
  });
}

/** The days a template gives to the occasion that next falls on a day such as '05-07'. */
export function daysOf(monthDay: string) {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date());
  const thisYear = Number(today.slice(0, 4));
  const year = `${thisYear}-${monthDay}` >= today ? thisYear : thisYear + 1;
  const day = new Date(`${year}-${monthDay}T00:00:00Z`);
  const away = (days: number) => new Date(day.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return { year, on: away(0), away };
}

/** From the list of occasions to a draft, in two presses. */
export async function createDraft(page: Page, occasion: string): Promise<string> {
  await page.goto(`${coordinator.door}/occasions`);
  await page.getByRole('link', { name: `Kurti kampaniją: ${occasion}` }).click();
  await page.getByRole('button', { name: 'Kurti kampaniją' }).click();
  await expect(page).toHaveURL(/\/campaigns\/[\da-f-]{36}$/);
  await expect(page.getByRole('textbox', { name: 'Tema' })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Puts in more than the field takes, as a browser does that knows no limits. */
export async function fillBeyond(field: Locator, words: string): Promise<void> {
  await field.evaluate((one) => one.removeAttribute('maxlength'));
  await field.fill(words);
}

/** The words of a table, row by row and cell by cell, without its head. */
export async function readRows(table: Locator): Promise<string[][]> {
  await table.waitFor();
  const rows = table.getByRole('row').filter({ has: table.page().getByRole('rowheader') });
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
    ),
  );
}

/**
 * The newest letter with such a subject in a library's letters, as its recipient sees it. The frame it is shown in runs no
 * script, not even a test's, so what the frame shows is read in a page of its own.
 */
export async function openLetter(page: Page, door: string, subject: string | RegExp): Promise<Locator> {
  await page.goto(`${door}/outbox`);
  await page.getByRole('link', { name: subject }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  const frame = page.getByTitle(/^Laiškas „/);
  await expect(frame).toBeVisible();
  const shown = await page.request.get((await frame.getAttribute('src')) ?? '');
  expect(shown.headers()['content-security-policy']).toContain('sandbox');
  const reader = await page.context().newPage();
  await reader.setContent(await shown.text());
  return reader.locator('body');
}
