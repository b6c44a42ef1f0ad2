import { expect, test } from '../setup/test';
import { findScreens, people } from './screens';
import { countBytes } from './weight';

const budget = { script: 130_000, card: 150_000 };

for (const group of Object.values(people)) {
  for (const person of group) {
    test(`no screen asks for more than 130 KB of script: ${person.role}`, async ({ page, signIn }) => {
      test.setTimeout(180_000);
      if (person.email) await signIn(page, person.email);
      const weights = [];
      for (const { name, address } of await findScreens(page, person)) {
        weights.push({ name, ...(await countBytes(page, address)) });
      }
      const [heaviest] = weights.sort((a, b) => b.script - a.script);
      console.log(
        `Daugiausia skriptų – ${heaviest?.name}: ${heaviest?.script} B, iš viso ${heaviest?.all} B`,
      );
      for (const { name, script } of weights) expect(script, name).toBeLessThanOrEqual(budget.script);
      for (const { name, all } of weights.filter((one) => one.name.includes('kortelė')))
        expect(all, name).toBeLessThanOrEqual(budget.card);
    });
  }
}
