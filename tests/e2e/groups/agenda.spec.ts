import { countPresses } from '../campaigns/company';
import { onOwnServer } from '../region/desk';
import { expect, expectAccessible } from '../setup/test';

const test = onOwnServer();

test('the agenda of a regular meeting is published in few actions', async ({ page, signIn }) => {
  test.setTimeout(120_000);
  const presses = await countPresses(page);
  await signIn(page, 'ieva.rimgailiene@pabv.example');
  await page.goto('/b/pabv/groups');
  await page.getByRole('link', { name: 'Regiono komunikacijos darbo grupė' }).first().click();
  await page.waitForURL(/\/groups\/[0-9a-f-]{36}$/);
  const group = page.url();

  await test.step('a regular meeting is there, its days planned ahead', async () => {
    await page.goto(`${group}/meetings/series`);
    await page.getByLabel('Pavadinimas', { exact: true }).fill('Mėnesio pasitarimas');
    await page.getByLabel('Ką įtraukti į kiekvieną darbotvarkę').fill('Kas naujo bibliotekose – 15 min.');
    await page.getByRole('button', { name: 'Suplanuoti' }).click();
    await page.waitForURL(/\/meetings$/);
    await page.goto(group);
  });

  const before = presses();
  const began = Date.now();
  let typed = 0;
  await page.getByRole('link', { name: 'Susitikimai', exact: true }).click();
  await page
    .getByRole('link', { name: /Mėnesio pasitarimas/ })
    .first()
    .click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('list').filter({ hasText: 'Kas naujo bibliotekose' })).toBeVisible();
  await page.getByRole('button', { name: 'Įtraukti pažymėtus' }).click();
  await expect(page.locator('ol.agenda')).toContainText('Ankstesnių sprendimų vykdymas');
  const opening = page.locator('summary').filter({ hasText: 'Pridėti klausimą' });
  const adding = page.locator('details').filter({ has: opening });
  await opening.click();
  await adding.getByLabel('Klausimas', { exact: true }).fill('Bibliotekų savaitės 2027 idėjos');
  typed += 1;
  await adding.getByRole('button', { name: 'Pridėti klausimą' }).click();
  await expect(page.getByText('Bibliotekų savaitės 2027 idėjos').first()).toBeVisible();
  await page.getByRole('button', { name: 'Paskelbti darbotvarkę ir pakviesti' }).click();
  await expect(page.getByText('Darbotvarkė paskelbta', { exact: true })).toBeVisible();

  const actions = presses() - before + typed;
  expect(actions).toBeGreaterThan(5);
  expect(actions).toBeLessThanOrEqual(12);
  expect(Date.now() - began).toBeLessThan(5 * 60_000);
  console.log(`Susitikimas: ${actions} veiksmai iki paskelbtos darbotvarkės`);
  await expectAccessible(page);
});
