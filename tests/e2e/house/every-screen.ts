import { expect, expectAccessible, test } from '../setup/test';
import { findScreens, people } from './screens';

const menus = { lt: 'Pagrindinis meniu', en: 'Main menu' };

/** axe in both languages, light and dark, on every screen of the group; one heading of the first level and one menu on each. */
export function testEveryScreen(group: keyof typeof people): void {
  for (const person of people[group]) {
    test(`every screen is for everybody: ${person.role}`, async ({ page, signIn, baseURL, context }) => {
      test.setTimeout(240_000);
      if (person.email) await signIn(page, person.email);
      const screens = await findScreens(page, person);
      for (const locale of ['lt', 'en'] as const) {
        await context.addCookies([{ name: 'locale', value: locale, url: baseURL ?? '' }]);
        for (const { name, address } of screens) {
          await test.step(`${name}, ${locale}`, async () => {
            await page.goto(address);
            await expect(page.locator('html')).toHaveAttribute('lang', locale);
            await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
            const menu = page.getByRole('navigation', { name: menus[locale] });
            await expect(menu).toHaveCount(person.email ? 1 : 0);
            await expectAccessible(page);
          });
        }
      }
    });
  }
}
