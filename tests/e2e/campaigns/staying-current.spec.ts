import type { Page } from '@playwright/test';
import { coordinator, onOwnServer } from '../region/desk';
import { expect, expectAccessible } from './company';

const test = onOwnServer();

const campaign = '24 istorijos iki Kalėdų 2026';
const library = { editor: 'jurgita.skardziute@kupiskis-r-vb.example', door: '/b/kupiskis-r-vb' };
const words = {
  ours: 'Kupiškyje istorijas skaitys muziejininkė. {biblioteka}, {data} d.',
  region: 'Kasdien – po istoriją: ir telefonu, ir gyvai. {biblioteka}, {data} d. Rašykite: {kontaktas}.',
  newer: 'Nauja: istorijas įrašome iš anksto. {biblioteka}, {data} d. Rašykite: {kontaktas}.',
};

const toast = (page: Page, said: string | RegExp) => page.getByRole('status').filter({ hasText: said });
const block = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openTexts(page: Page) {
  await page.goto(`${library.door}/campaigns`);
  await page.getByRole('link', { name: `Pritaikyti: ${campaign}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pritaikykite tekstus' })).toBeVisible();
}

test('the region corrects its campaign, and a library keeps, takes or takes back what it likes', async ({
  page,
  signIn,
  arrive,
}) => {
  test.slow();
  await signIn(page, library.editor);
  await openTexts(page);
  const texts = new URL(page.url()).pathname;
  const updates = texts.replace(/\/texts$/, '/updates');
  const facebook = block(page, 'Facebook įrašas');
  const instagram = block(page, 'Instagram įrašas');
  const before = await instagram.locator('.quote').first().innerText();
  await facebook.getByText('Taisyti', { exact: true }).click();
  await facebook.getByRole('textbox', { name: 'Tekstas' }).fill(words.ours);
  await expect(toast(page, /^Išsaugota \d\d:\d\d$/)).toBeVisible();

  await test.step('the coordinator corrects two texts and publishes them in two presses', async () => {
    const desk = await arrive(coordinator.email);
    await desk.goto(`${coordinator.door}/campaigns`);
    const link = desk.locator('main').getByRole('link', { name: campaign }).first();
    await desk.goto((await link.getAttribute('href')) ?? '');
    await desk
      .getByRole('navigation', { name: 'Kampanijos dalys' })
      .getByRole('link', { name: 'Pataisos' })
      .click();
    await desk.getByRole('button', { name: 'Pradėti pataisą' }).click();
    await desk.getByLabel('Tekstas: Facebook').first().fill(words.region);
    await desk.getByLabel('Tekstas: Instagram').first().fill(words.newer);
    await desk.getByRole('button', { name: 'Išsaugoti pataisą' }).click();
    await expect(toast(desk, 'Pataisa išsaugota. Dar nepaskelbta')).toBeVisible();
    await expectAccessible(desk);
    await desk.getByText('Skelbti pataisą…').click();
    await desk.getByRole('button', { name: 'Taip, paskelbti pataisą' }).click();
    await expect(toast(desk, 'Pataisa paskelbta')).toBeVisible();
    await expect(desk.getByRole('heading', { name: '3 versija', exact: true })).toBeVisible();
  });

  await test.step('what the library has not touched changes by itself; what it wrote stays', async () => {
    await expect(async () => {
      await page.goto(texts);
      await expect(instagram).toContainText('Nauja: istorijas įrašome iš anksto.', { timeout: 1000 });
    }).toPass({ timeout: 30_000 });
    await expect(facebook).toContainText('Kupiškyje istorijas skaitys muziejininkė.');
    await facebook.getByRole('link', { name: 'Palyginti ir pasirinkti' }).click();
    await expect(page).toHaveURL(new RegExp(`${updates}#open$`));
    await expectAccessible(page);
  });

  const question = page.getByRole('group', { name: 'Kurį tekstą palikti: Facebook įrašas?' });
  const settle = async (way: 'Mūsų' | 'Regiono') => {
    await question.getByRole('radio', { name: way, exact: true }).check();
    await page.getByRole('button', { name: 'Palikti pasirinktus' }).click();
    await expect(toast(page, 'Įrašyta: 1 pasirinkimas.')).toBeVisible();
    await expect(question).toHaveCount(0);
  };

  await test.step('she keeps hers, changes her mind and takes the region’s', async () => {
    await settle('Mūsų');
    await page.getByRole('button', { name: 'Atšaukti pasirinkimą: Facebook įrašas' }).click();
    await expect(toast(page, 'Pasirinkimas atšauktas.')).toBeVisible();
    await settle('Regiono');
    await page.goto(texts);
    await expect(facebook).toContainText('ir telefonu, ir gyvai');
    await expect(facebook).not.toContainText('muziejininkė');
  });

  await test.step('she takes the correction of the other text back, as it was', async () => {
    await page.goto(updates);
    await page.getByRole('button', { name: 'Grąžinti ankstesnį tekstą: Instagram įrašas' }).click();
    await expect(toast(page, 'Grąžinta, kaip buvo.')).toBeVisible();
    await page.goto(texts);
    await expect(instagram.locator('.quote').first()).toHaveText(before);
  });
});
