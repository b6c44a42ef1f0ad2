import { addDays, todayIn } from '@sklaida/kernel';
import { expect, test } from '../setup/test';

const door = '/b/moletai-r-vb';
const director = 'saulius.grigaitis@moletai-r-vb.example';
const editor = 'Živilė Umbrasienė';

test('a director sees who may do what, lends a role for a while, takes it back and finds both in the history', async ({
  page,
  signIn,
}) => {
  await signIn(page, director);
  await page.goto(`${door}/settings`);
  await page.getByRole('main').getByRole('link', { name: 'Rolės' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kas ką gali');
  const reporting = page.getByRole('row', { name: /Įrašo rezultatus/ });
  await expect(reporting).toContainText(editor);

  await page.goto(`${door}/settings/people`);
  await page.getByRole('link', { name: editor }).click();
  const tomorrow = addDays(todayIn('Europe/Vilnius', new Date()), 1);
  await page.getByLabel('Rolė', { exact: true }).selectOption({ label: 'Analitikas (-ė)' });
  await page.getByLabel('Nuo').fill(tomorrow);
  await page.getByLabel('Paskutinė diena').last().fill(addDays(tomorrow, -3));
  await page.getByRole('button', { name: 'Suteikti' }).click();
  await expect(page.getByRole('alert')).toContainText('ne ankstesnė už pirmąją');
  await page.getByLabel('Paskutinė diena').last().fill(addDays(tomorrow, 30));
  await page.getByRole('button', { name: 'Suteikti' }).click();
  await expect(page.getByText('Rolė suteikta.')).toBeVisible();
  const analyst = page.getByRole('listitem').filter({ hasText: 'Analitikas' });
  await expect(analyst).toBeVisible();

  await analyst.getByText('Keisti pabaigą').click();
  await analyst.getByRole('button', { name: /Atimti dabar/ }).click();
  await expect(page.getByText('Rolės pabaiga įrašyta.')).toBeVisible();
  await expect(analyst).toHaveCount(0);

  await page.goto(`${door}/history`);
  await expect(page.getByText('Suteikta rolė: Analitikas (-ė)')).toBeVisible();
  await expect(page.getByText('Nustatyta rolės pabaiga: Analitikas (-ė)')).toBeVisible();
});

test('an invited colleague waits in the list, and the last who gives roles cannot leave', async ({
  page,
  signIn,
}) => {
  await signIn(page, director);
  await page.goto(`${door}/settings/people`);
  await page.getByRole('link', { name: 'Pakviesti žmogų' }).click();
  await page.getByRole('button', { name: 'Siųsti kvietimą' }).click();
  await expect(page.getByRole('alert')).toContainText('Nepavyko įrašyti');
  await page.getByLabel('El. paštas').fill('nauja.kolege@moletai-r-vb.example');
  await page.getByLabel('Vardas').fill('Nauja');
  await page.getByLabel('Pavardė').fill('Kolegė');
  await page.getByLabel('Turinio rengėjas (-a)').check();
  await page.getByRole('button', { name: 'Siųsti kvietimą' }).click();
  const row = page.getByRole('row', { name: /Nauja Kolegė/ });
  await expect(row).toContainText('Galioja iki');
  await row.getByRole('button', { name: /Atšaukti/ }).click();
  await expect(page.getByText('Kvietimas atšauktas.')).toBeVisible();

  await page
    .getByRole('row', { name: /tai Jūs/ })
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Pažymėti darbo pabaigą' }).click();
  await page.getByRole('button', { name: 'Užbaigti' }).click();
  await expect(page.getByRole('alert')).toContainText('Tai paskutinis žmogus');
});
