import { expect, test } from '../campaigns/company';
import { readRows } from '../region/desk';

test('the association reads the sums of regions without JavaScript', async ({ page, signIn }) => {
  await signIn(page, 'paulius.tamosaitis@avba.example');
  await page.goto('/');
  await expect(page.getByText(/^2 regionuose – /)).toBeVisible();
  const regions = await readRows(page.getByRole('table', { name: 'Regionų sumos iš visų kampanijų' }));
  expect(regions.map(([name]) => name)).toEqual(['Panevėžio regionas', 'Šiaulių regionas', 'Iš viso']);
  await page.getByRole('link', { name: 'Skaitome prie žvakės 2026' }).last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Skaitome prie žvakės 2026' })).toBeVisible();
  const [first] = await readRows(page.getByRole('table', { name: 'Rezultatai pagal regionus' }));
  expect(first?.[0]).toMatch(/^\S+ regionas(pastabos: [\d, ]+)?$/);
  await expect(page.getByText(/^Panevėžio regionas: rezultatus pateikė \d+ iš \d+ \(/)).toBeVisible();
});
