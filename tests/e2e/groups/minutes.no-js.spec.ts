import { expect, test } from '../setup/test';

test('minutes are written without script', async ({ page, signIn }) => {
  await signIn(page, 'ieva.rimgailiene@pabv.example');
  await page.goto('/b/pabv/groups');
  await page.getByRole('link', { name: 'Regiono komunikacijos darbo grupė' }).first().click();
  await page.goto(`${page.url()}/meetings/new`);
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vilnius' }).format(new Date());
  await page.getByLabel('Pavadinimas', { exact: true }).fill('Susitikimas be scenarijų');
  await page.getByLabel('Diena', { exact: true }).fill(today);
  await page.getByLabel('Pradžia', { exact: true }).fill('23:00');
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByLabel('Kiti darbotvarkės klausimai').fill('Pirmas klausimas');
  await page.getByRole('button', { name: 'Paskelbti ir pakviesti' }).click();
  await page.goto(`${page.url()}/minutes`);
  const field = page.getByLabel(/^Kas pasakyta: Pirmas/);
  await field.fill('Aptarėme plakatus.\nSutarėme.');
  await page.getByRole('button', { name: 'Įrašyti', exact: true }).click();
  await expect(field).toHaveValue('Aptarėme plakatus.\nSutarėme.');
  await page.getByRole('button', { name: 'Pradėti susitikimą' }).click();
  await page.getByLabel('Simona Dobilaitė').check();
  await page.getByRole('button', { name: 'Įrašyti, kas dalyvavo' }).click();
  await expect(page.getByText('Dalyvavo 1 iš')).toBeVisible();
  await page.getByRole('button', { name: 'Pateikti derinti' }).click();
  await expect(page.getByText('Kas nieko neparašys, tas sutinka.').first()).toBeVisible();
});
