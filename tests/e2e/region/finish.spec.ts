import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expect } from '../campaigns/company';
import { coordinator, fillBeyond, onOwnServer, openLetter, readRows } from './desk';

const test = onOwnServer();

const campaign = 'Skaitome prie žvakės 2026';
const lesson = 'Kitąmet žvakes užsakykime spalį – pritrūko Visagine. 🕯️';

async function openResults(page: Page) {
  await page.goto(`${coordinator.door}/campaigns`);
  await page.getByRole('link', { name: `Rezultatai: ${campaign}` }).click();
  await expect(page.getByRole('region', { name: 'Sumos' })).toBeVisible();
}

const plain = (words: string | undefined) => (words ?? '').replace(/\s/g, '');

test('results are summed, rows that are not shared say so, and they leave as a workbook', async ({
  page,
  signIn,
}) => {
  await signIn(page, coordinator.email);
  await openResults(page);
  await expect(page.locator('main')).toContainText(/78 renginiai, 1\s951 dalyvis\. Tikslas pasiektas\./);

  const sums = await readRows(page.getByRole('table', { name: 'Kampanijos rezultatų sumos' }));
  expect(sums).toHaveLength(7);
  for (const [, libraries, schools, total] of sums) {
    expect(Number(plain(libraries)) + Number(plain(schools))).toBe(Number(plain(total)));
  }
  expect(plain(sums[1]?.[3])).toBe('1951');

  const bars = await readRows(page.getByRole('table', { name: 'Dalyviai pagal savivaldybes' }));
  const hidden = bars.filter(([, shown]) => shown === 'neatskleidžia' || shown === 'tik sumoje');
  expect(bars).toHaveLength(9);
  expect(hidden.length).toBeGreaterThan(1);
  await page.getByText('Visi skaičiai pagal bibliotekas').first().click();
  const all = await readRows(page.getByRole('table', { name: 'Visi skaičiai pagal bibliotekas' }));
  expect(all).toHaveLength(18);
  for (const [name] of hidden) {
    const numbers = all.find(([library]) => library === name)?.slice(2);
    expect(new Set(numbers)).toEqual(new Set(['–']));
  }

  const [workbook] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Atsisiųsti lentelę' }).click(),
  ]);
  expect(workbook.suggestedFilename()).toBe(`${campaign} – rezultatai.xlsx`);
  const file = readFileSync(await workbook.path());
  expect(file.subarray(0, 4)).toEqual(Buffer.from([0x50, 0x4b, 3, 4]));
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as Parameters<typeof book.xlsx.load>[0]);
  const words = book.getWorksheet('Bibliotekos')?.getSheetValues().map(String).join('\n') ?? '';
  expect(words).toContain('Anykščių rajono savivaldybės viešoji biblioteka');
  expect(words.split('tik sumoje').length - 1).toBeGreaterThanOrEqual(hidden.length);
});

test('the summary is printed without menus', async ({ page, signIn }) => {
  await signIn(page, coordinator.email);
  await openResults(page);
  await page.getByRole('link', { name: 'Spausdinti suvestinę' }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Spausdinti' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Langelių žemėlapis: 12 savivaldybių' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Grįžti į rezultatus' })).toBeHidden();
  await expect(page.getByRole('table', { name: 'Kampanijos rezultatų sumos' })).toBeVisible();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(ground).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
  expect((await page.screenshot({ fullPage: true })).length).toBeGreaterThan(20_000);
  const paper = await page.pdf({ format: 'A4' });
  expect(paper.subarray(0, 5).toString()).toBe('%PDF-');
  const sheets = paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  console.log(`Suvestinė: ${sheets} lapai`);
  expect(sheets).toBeLessThanOrEqual(4);
});

test('a coordinator finishes the campaign, and everybody who took part is thanked', async ({
  page,
  signIn,
  arrive,
  context,
}) => {
  await signIn(page, coordinator.email);
  await openResults(page);
  const stale = await context.newPage();
  await openResults(stale);
  const open = (on: Page) => on.getByText('Užbaigti nelaukiant visų rezultatų').click();
  const note = (on: Page) => on.getByLabel('Ką kitąmet darytume kitaip');
  const finish = (on: Page) => on.getByRole('button', { name: 'Užbaigti kampaniją' });

  await test.step('she is told what will happen, and a note that is too long stays', async () => {
    await expect(finish(page)).toBeHidden();
    await open(page);
    await expect(page.getByText(/rezultatų keisti nebebus galima/)).toContainText(
      /Padėkos laiškus su regiono sumomis gaus 24 bibliotekos\./,
    );
    await expect(
      page.getByText(/dalyviai dar nepateikė rezultatų|dalyvių dar nepateikė rezultatų/),
    ).toBeVisible();
    const long = 'Žvakių! '.repeat(100);
    await fillBeyond(note(page), long);
    await finish(page).click();
    await expect(note(page)).toHaveAccessibleDescription(/Sutrumpinkite: telpa 500 ženklų\./);
    await expect(note(page)).toHaveValue(long);
  });

  await test.step('finished, it shows the lesson and takes nothing more', async () => {
    await note(page).fill(lesson);
    await finish(page).click();
    await expect(page.getByRole('status').filter({ hasText: 'Kampanija užbaigta.' })).toBeVisible();
    await expect(page.getByText(`Pamoka kitiems metams. ${lesson}`)).toBeVisible();
    await expect(page.locator('main').getByText('Užbaigta', { exact: true })).toBeVisible();
    await expect(finish(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Priminti/ })).toHaveCount(0);
    await open(stale);
    await finish(stale).click();
    await expect(stale.getByRole('alert')).toContainText('Kampanija jau ne tos būsenos');
  });

  await test.step('a library that reported is thanked with the sum of the region', async () => {
    const editor = await arrive('monika.ziogelyte@utena-r-vb.example');
    const letter = await openLetter(editor, '/b/utena-r-vb', `${campaign}: ačiū, štai bendri rezultatai`);
    await expect(letter).toContainText('Laba diena, Monika');
    await expect(letter).toContainText(/1\s951/);
    await expect(letter).not.toContainText(lesson);
    await editor.goto('/b/utena-r-vb/campaigns');
    await editor
      .getByRole('link', { name: new RegExp(`^${campaign}$|: ${campaign}$`) })
      .first()
      .click();
    await expect(editor.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(editor.getByRole('button', { name: 'Pateikti rezultatus' })).toHaveCount(0);
  });

  await test.step('a library that still owed its numbers finds the campaign closed, in kind words', async () => {
    const editor = await arrive('zivile.umbrasiene@moletai-r-vb.example');
    await editor.goto('/b/moletai-r-vb');
    await expect(editor.getByRole('link', { name: `Įrašyti rezultatus: „${campaign}“` })).toHaveCount(0);
    await editor.goto('/b/moletai-r-vb/campaigns');
    await editor
      .getByRole('link', { name: new RegExp(`^${campaign}$|: ${campaign}$`) })
      .first()
      .click();
    await expect(editor.locator('main')).toContainText(/užbaigta/i);
    await expect(editor.getByRole('button', { name: 'Pateikti rezultatus' })).toHaveCount(0);
  });
});
