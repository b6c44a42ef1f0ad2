import { schoolLines, tableHeadings } from '../../factories/tables';
import { expect } from '../campaigns/company';
import { coordinator, onOwnServer } from '../region/desk';

const test = onOwnServer();

test('without JavaScript a table is looked at, loaded and waited for', async ({ page, signIn }) => {
  const csv = [tableHeadings, ...schoolLines(150)].map((cells) => cells.join(';')).join('\n');
  await signIn(page, coordinator.email);
  await page.goto(`${coordinator.door}/libraries/import`);
  await page
    .getByLabel('Lentelė')
    .setInputFiles({ name: 'mokyklos.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Peržiūrėti' }).click();
  await expect(page.getByText('Bus atidaryta 150 bibliotekų.')).toBeVisible();
  await page.getByRole('button', { name: 'Įkelti' }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Įkėlimas baigtas' })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Į bibliotekų sąrašą' }).click();
  await page.getByLabel('Ieškoti pagal pavadinimą').fill('Šermukšnių');
  await page.getByRole('button', { name: 'Rodyti' }).click();
  await expect(page.getByRole('heading', { name: 'Rodoma 15 bibliotekų' })).toBeVisible();
});
