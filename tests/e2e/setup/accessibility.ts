import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';

const everyRule = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What another colour scheme can change: the rest of a page is the same elements. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

type Finding = { rule: string; impact: string | null | undefined; where: string[]; why: string };

// The protocol evaluates outside the page's content policy, which rightly refuses an injected script.
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  await session.detach();
}

async function findings(page: Page, colours: 'alone' | 'and all else'): Promise<Finding[]> {
  await bringAxe(page);
  const runOnly =
    colours === 'alone'
      ? { type: 'rule' as const, values: rulesOfColour }
      : { type: 'tag' as const, values: everyRule };
  return page.evaluate(async (only) => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: only });
    return found.violations.map(({ id, impact, nodes }) => ({
      rule: id,
      impact,
      where: nodes.map((node) => node.target.join(' ')),
      why: nodes[0]?.failureSummary ?? '',
    }));
  }, runOnly);
}

/** No finding of axe on the page as it stands, in light and in dark; leaves it in light. */
export async function expectAccessible(page: Page): Promise<void> {
  if (test.info().project.use.javaScriptEnabled === false) {
    throw new Error('axe is a script: look at this page in a project with JavaScript.');
  }
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const colours = colorScheme === 'dark' ? 'alone' : 'and all else';
    expect(await findings(page, colours), `axe in ${colorScheme} at ${page.url()}`).toEqual([]);
  }
}
