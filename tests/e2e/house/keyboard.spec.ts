import { expect, test } from '../setup/test';

const christmas = /24 istorijos iki Kalėdų 2026/;

const ways = [
  {
    who: 'a school’s answer',
    email: 'roma.aleknaite@m08-zibuokles.example',
    list: '/b/m08-zibuokles/campaigns',
    part: '',
    button: 'Dalyvausime',
  },
  {
    who: 'a library’s answer',
    email: 'zivile.umbrasiene@moletai-r-vb.example',
    list: '/b/moletai-r-vb/campaigns',
    part: '',
    button: 'Dalyvausime',
  },
  {
    who: 'handing texts in',
    email: 'kristina.raudonyte@panevezys-r-vb.example',
    list: '/b/panevezys-r-vb/campaigns',
    part: '/texts',
    button: 'Pateikti tvirtinti',
  },
];

for (const { who, email, list, part, button } of ways) {
  test(`the keyboard reaches the main button: ${who}`, async ({ page, signIn }) => {
    await signIn(page, email);
    await page.goto(list);
    const href = await page
      .locator('main')
      .getByRole('link', { name: christmas })
      .first()
      .getAttribute('href');
    await page.goto(`${href}${part}`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Pereiti prie turinio' })).toBeFocused();
    await page.keyboard.press('Enter');
    const main = page.getByRole('button', { name: button });
    const focused = () => main.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 40 && !(await focused()); presses += 1) await page.keyboard.press('Tab');
    await expect(main).toBeFocused();
  });
}
