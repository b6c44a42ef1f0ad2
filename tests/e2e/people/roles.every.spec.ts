import { expect, expectAccessible, test } from '../setup/test';

test('a library’s settings are readable by everybody, on a phone too', async ({ page, signIn }) => {
  await signIn(page, 'saulius.grigaitis@moletai-r-vb.example');
  const door = '/b/moletai-r-vb/settings';
  for (const [path, heading] of [
    ['', 'Nustatymai'],
    ['/people', 'Žmonės'],
    ['/people/invite', 'Pakviesti žmogų'],
    ['/roles', 'Kas ką gali'],
    ['/access', 'Sistemos administratoriaus prieiga'],
  ] as const) {
    await page.goto(door + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wider, path).toBe(false);
    await expectAccessible(page);
  }
  await page.goto(`${door}/people`);
  await page.getByRole('link', { name: 'Živilė Umbrasienė' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Živilė Umbrasienė');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Pažymėti darbo pabaigą' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Darbo pabaiga');
  await expectAccessible(page);
});
