import { expect, expectAccessible, test } from '../setup/test';
import { findScreens, people } from './screens';

for (const person of Object.values(people).flat()) {
  test(`nothing hangs over the edge of a phone: ${person.role}`, async ({ page, signIn }) => {
    test.setTimeout(180_000);
    if (person.email) await signIn(page, person.email);
    for (const { name, address } of await findScreens(page, person)) {
      await test.step(name, async () => {
        await page.goto(address);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const width = await page.evaluate(() => document.scrollingElement?.scrollWidth ?? 0);
        expect(width, `${name} at ${address}`).toBeLessThanOrEqual(360);
        if (person.email)
          await expect(page.getByRole('navigation', { name: 'Pagrindinis meniu' })).toHaveCount(1);
        await expectAccessible(page);
      });
    }
  });
}
