import { expect, test } from './company';

const campaign = '24 istorijos iki Kalėdų 2026';
const school = { librarian: 'laima.dagyte@m10-apascios.example', door: '/b/m10-apascios' };

test('without scripts a school declines, changes its mind and reports', async ({ page, signIn }) => {
  await signIn(page, school.librarian);
  await page.goto('/');
  await page.getByRole('link', { name: `Atsakyti: „${campaign}“` }).click();
  await page.getByText('Šįkart nedalyvausime', { exact: true }).click();
  await page.getByLabel('Kodėl?').fill('Gruodį biblioteka uždaryta.');
  await page.getByRole('button', { name: 'Pranešti, kad nedalyvausime' }).click();
  await expect(page.getByRole('heading', { name: 'Šįkart nedalyvaujate' })).toBeVisible();
  await expect(page.locator('main')).toContainText('Gruodį biblioteka uždaryta.');
  await page.getByRole('button', { name: 'Vis dėlto dalyvausime' }).click();
  await expect(page.getByRole('link', { name: 'Atsisiųsti plakatą' })).toBeVisible();

  await page.getByLabel('Kiek veiklų surengėte?').fill('1,5');
  await page.getByLabel('Kiek mokinių dalyvavo?').fill('19');
  await page.getByRole('radio', { name: 'Neblogai' }).check();
  await page.getByRole('button', { name: 'Padaryta' }).click();
  await expect(page.getByRole('alert')).toContainText('Nepavyko įrašyti');
  await expect(page.getByLabel('Kiek mokinių dalyvavo?')).toHaveValue('19');
  await expect(page.getByRole('radio', { name: 'Neblogai' })).toBeChecked();
  await page.getByLabel('Kiek veiklų surengėte?').fill('1');
  await page.getByRole('button', { name: 'Padaryta' }).click();
  await expect(page.getByRole('heading', { name: 'Ačiū, kad dalyvavote' })).toBeVisible();
});
