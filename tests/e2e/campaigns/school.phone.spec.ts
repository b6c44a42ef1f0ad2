import { readFileSync } from 'node:fs';
import { countBytes } from '../house/weight';
import { allowClipboard, countPresses, expect, readClipboard, test } from './company';

const campaign = '24 istorijos iki Kalėdų 2026';
const school = { librarian: 'jolita.kregzdiene@m07-azuolijos.example', door: '/b/m07-azuolijos' };

test('a school takes part in three presses and reports in four fields', async ({ page, signIn, origin }) => {
  await signIn(page, school.librarian);
  await allowClipboard(page, origin);
  const presses = await countPresses(page);
  await page.goto('/');

  await test.step('three presses from her day to the poster', async () => {
    await page.getByRole('link', { name: `Atsakyti: „${campaign}“` }).click();
    await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
    await page.getByRole('button', { name: 'Dalyvausime' }).click();
    await expect(page.getByText('Dalyvaujate', { exact: true })).toBeVisible();
    const [poster] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Atsisiųsti plakatą' }).click(),
    ]);
    expect(presses()).toBe(3);
    expect(poster.suggestedFilename()).toMatch(/\.pdf$/);
    const file = readFileSync(await poster.path());
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file.length).toBeLessThan(1_000_000);
    console.log(`Mokykla: ${presses()} veiksmai iki plakato, plakatas ${Math.round(file.length / 1000)} KB`);
  });

  await test.step('the ready post is copied', async () => {
    await page.getByRole('button', { name: 'Kopijuoti tekstą' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Nukopijuota' })).toBeVisible();
    expect(await readClipboard(page)).toContain('Šiandienos istoriją skaito mūsų mokyklos bibliotekininkė.');
  });

  const how = page.getByRole('region', { name: 'Kaip pavyko?' });
  const done = page.getByRole('button', { name: 'Padaryta' });

  await test.step('what is no number is told in a sentence', async () => {
    await expect(how.getByRole('textbox')).toHaveCount(3);
    await expect(how.getByRole('group')).toHaveCount(1);
    await how.getByLabel('Kiek veiklų surengėte?').fill('daug 🙂');
    await how.getByLabel('Kiek mokinių dalyvavo?').fill('27');
    await how.getByLabel('Pastaba sau').fill('Vokai ant durų – puiku.');
    await done.click();
    await expect(page.getByRole('alert')).toContainText('Nepavyko įrašyti');
    await expect(how.getByLabel('Kiek veiklų surengėte?')).toHaveValue('daug 🙂');
    await expect(how.getByLabel('Kiek mokinių dalyvavo?')).toHaveValue('27');
    await expect(how.getByLabel('Pastaba sau')).toHaveValue('Vokai ant durų – puiku.');
  });

  await test.step('four answers go in one press', async () => {
    await how.getByLabel('Kiek veiklų surengėte?').fill('2');
    await how.getByRole('radio', { name: 'Puikiai' }).check();
    const before = presses();
    await done.click();
    await expect(page.getByRole('heading', { name: 'Ačiū, kad dalyvavote' })).toBeVisible();
    expect(presses() - before).toBe(1);
    await expect(page.locator('main')).toContainText('Vokai ant durų – puiku.');
  });

  await test.step('and may be mended', async () => {
    await page.getByRole('link', { name: 'Taisyti' }).click();
    await page.getByLabel('Kiek mokinių dalyvavo?').fill('31');
    await page.getByRole('button', { name: 'Padaryta' }).click();
    await expect(page.getByRole('heading', { name: 'Ačiū, kad dalyvavote' })).toBeVisible();
    await expect(page.getByText('31', { exact: true })).toBeVisible();
  });
});

test('the card weighs no more than 150 KB when it is opened for the first time', async ({ page, signIn }) => {
  await signIn(page, 'roma.aleknaite@m08-zibuokles.example');
  await page.goto('/b/m08-zibuokles/campaigns');
  const address = await page.getByRole('link', { name: `Atsakyti: ${campaign}` }).getAttribute('href');
  const { all, script } = await countBytes(page, address ?? '');
  console.log(`Mokyklos kortelė pirmą kartą: ${all} B, iš jų skriptai ${script} B`);
  expect(all).toBeGreaterThan(1000);
  expect(all).toBeLessThanOrEqual(150_000);
});
