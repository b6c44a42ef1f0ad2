import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { countBytes } from '../house/weight';
import { coordinator, onOwnServer } from '../region/desk';
import { countPresses, expect, expectAccessible, phone } from './company';

const test = onOwnServer();

const campaign = 'Knyga, kuri keliavo slapta 2027';
const desk = { viewport: { width: 1280, height: 900 } };

/** A library nobody works in yet is invited, and the coordinator makes its link. */
async function makeLink(page: Page, library: string): Promise<string> {
  await page.goto(`${coordinator.door}/libraries/new`);
  await page.getByLabel('Pavadinimas').fill(library);
  await page.getByLabel('Savivaldybė').selectOption({ label: 'Biržų rajono savivaldybė' });
  await page.getByRole('checkbox', { name: 'Išsiųsti kvietimą iš karto' }).uncheck();
  await page.getByRole('button', { name: 'Atidaryti' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Biblioteka atidaryta.' })).toBeVisible();

  await page.goto(`${coordinator.door}/campaigns`);
  const link = page.locator('main').getByRole('link', { name: campaign }).first();
  const address = await link.getAttribute('href');
  await page.goto(`${address}/invite?pick=none`);
  await page.getByRole('checkbox', { name: library }).check();
  await page.getByRole('button', { name: 'Kviesti dalyvauti' }).click();
  await expect(page).toHaveURL(/\/members$/);

  await page
    .getByRole('navigation', { name: 'Kampanijos dalys' })
    .getByRole('link', { name: 'Nuorodos' })
    .click();
  await page.getByRole('button', { name: /^Kurti visoms be nuorodos/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Sukurta 1 nuoroda.' })).toBeVisible();
  await page.getByRole('link', { name: `Rodyti nuorodą: ${library}` }).click();
  const shown = page.getByRole('region', { name: library }).getByText(/\/k\/[\w-]{43}$/);
  return (await shown.textContent()) ?? '';
}

/** Three presses from the letter's link to a poster on her phone. */
async function takePoster(page: Page, link: string, library: string) {
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Ar tai Jūs?' })).toBeVisible();
  await expect(page.getByText(library, { exact: true })).toBeVisible();
  await fitsPhone(page);
  await page.getByRole('button', { name: 'Taip, tai mes' }).click();
  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
  await fitsPhone(page);
  await page.getByRole('button', { name: 'Dalyvausime' }).click();
  await expect(page.getByText('Dalyvaujate', { exact: true })).toBeVisible();
  await fitsPhone(page);
  const [poster] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Atsisiųsti plakatą' }).click(),
  ]);
  const file = readFileSync(await poster.path());
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
}

async function fitsPhone(page: Page) {
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0)).toBeLessThanOrEqual(360);
}

test('a school without an account has its poster in three presses from the link', async ({
  arrive,
  stranger,
}) => {
  test.slow();
  const library = 'Biržų Apaščios slėnio pagrindinės mokyklos biblioteka';
  const desktop = await arrive(coordinator.email, desk);
  const link = await makeLink(desktop, library);

  const scales = await stranger(phone);
  const { all } = await countBytes(scales, link);
  console.log(`Kortelė be paskyros, pirmas vaizdas: ${all} B`);
  expect(all).toBeGreaterThan(1000);
  expect(all).toBeLessThanOrEqual(80_000);

  const guest = await stranger(phone);
  const presses = await countPresses(guest);
  await takePoster(guest, link, library);
  expect(presses()).toBe(3);
  await expectAccessible(guest);
  await guest.reload();
  await expect(guest.getByText('Dalyvaujate', { exact: true })).toBeVisible();
  const { all: card } = await countBytes(guest, link);
  console.log(`Kortelė be paskyros, pati kortelė: ${card} B`);
  expect(card).toBeLessThanOrEqual(80_000);

  await test.step('another browser is asked again, and a stranger may shut the link', async () => {
    await expect(scales.getByRole('heading', { level: 1, name: 'Ar tai Jūs?' })).toBeVisible();
    await expectAccessible(scales);
    await scales.getByRole('button', { name: 'Ne, laišką gavau per klaidą' }).click();
    await expect(scales.getByRole('heading', { level: 1, name: 'Ačiū, kad pasakėte' })).toBeVisible();
    await expectAccessible(scales);
  });

  await test.step('the coordinator sees that the library takes part', async () => {
    await desktop.goto(new URL(desktop.url()).pathname);
    const row = desktop.getByRole('row').filter({ hasText: library });
    await expect(row).toContainText('patvirtinta');
    await expect(row).not.toContainText('Pakviesta');
  });
});

test('the same link works without JavaScript, and so do its numbers', async ({ arrive, stranger }) => {
  test.slow();
  const library = 'Biržų Agluonos daugiafunkcio centro biblioteka';
  const link = await makeLink(await arrive(coordinator.email, desk), library);
  const guest = await stranger({ ...phone, javaScriptEnabled: false });
  await takePoster(guest, link, library);

  await guest.getByLabel('Kiek veiklų surengėte?').fill('dvi');
  await guest.getByRole('button', { name: 'Padaryta' }).click();
  await expect(guest.getByLabel('Kiek veiklų surengėte?')).toHaveValue('dvi');
  await expect(guest.getByRole('alert').first()).toBeVisible();
  await guest.getByText('Perduoti kolegei', { exact: true }).click();
  await guest.getByLabel('Kam perduodate?').fill('Istorijos mokytoja');
  await guest.getByRole('button', { name: 'Kurti nuorodą' }).click();
  await expect(guest.getByRole('heading', { name: 'Nuoroda kolegei sukurta' })).toBeVisible();
  await expect(guest.getByText(/\/k\/[\w-]{43}$/)).toBeVisible();
});
