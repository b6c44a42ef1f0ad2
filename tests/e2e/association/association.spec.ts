import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../campaigns/company';
import { readRows } from '../region/desk';

const member = 'paulius.tamosaitis@avba.example';
const door = '/association/avba';

type Organisation = { type: string; name?: string; short_name?: string; school?: string };

/** Every name a library of the demonstration goes by, in both regions. */
function libraryNames(): string[] {
  const folder = path.resolve(import.meta.dirname, '../../../db/seed/data');
  const organisations = ['demo-data.json', 'second-region.json'].flatMap(
    (file) =>
      (JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as { organisations: Organisation[] })
        .organisations,
  );
  return organisations
    .filter(({ type }) => type === 'municipal_library' || type === 'school_library')
    .flatMap(({ name, short_name, school }) => [name, short_name, school].filter((one) => one !== undefined));
}

const number = (words: string | undefined) => Number((words ?? '').replace(/\s/g, ''));

async function campaignsOf(page: Page): Promise<string[]> {
  const links = page
    .getByRole('table', { name: 'Kampanijos pagal regionus' })
    .getByRole('rowheader')
    .getByRole('link');
  const found = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  return [...new Set(found)];
}

test('the association sees both regions in sums that add up', async ({ page, signIn }) => {
  await signIn(page, member);
  await page.goto('/');
  await expect(page).toHaveURL(new RegExp(`${door}$`));
  const regions = await readRows(page.getByRole('table', { name: 'Regionų sumos iš visų kampanijų' }));
  expect(regions.map(([name]) => name)).toEqual(['Panevėžio regionas', 'Šiaulių regionas', 'Iš viso']);
  const [ours, theirs, both] = regions.map((row) => row.slice(2).map(number));
  expect(ours?.map((sum, at) => sum + (theirs?.[at] ?? 0))).toEqual(both);
  expect(number(regions[0]?.at(-1))).toBeGreaterThanOrEqual(1951);

  const bars = await readRows(page.getByRole('table', { name: 'Dalyviai pagal regionus' }));
  expect(bars.map(([, participants]) => number(participants))).toEqual([ours?.at(-1), theirs?.at(-1)]);

  const addresses = await campaignsOf(page);
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    await page.goto(address);
    const rows = await readRows(page.getByRole('table', { name: 'Rezultatai pagal regionus' }));
    const [total, ...parts] = [...rows].reverse();
    const sums = total?.slice(2).map(number) ?? [];
    const added = parts.reduce(
      (so, row) => so.map((sum, at) => sum + (number(row[at + 2]) || 0)),
      sums.map(() => 0),
    );
    expect(added, address).toEqual(sums);
    await expect(page.getByText(/^Sumuoti tik rezultatus pateikusių/)).toBeVisible();
  }
});

test('no library of any region is named on any page of the association', async ({ page, signIn }) => {
  await signIn(page, member);
  await page.goto(door);
  const names = libraryNames();
  expect(names.length).toBeGreaterThan(90);
  for (const address of [door, ...(await campaignsOf(page))]) {
    const answer = await page.request.get(address);
    expect(answer.status()).toBe(200);
    const sent = await answer.text();
    expect(sent).toMatch(/(Panevėžio|Šiaulių) regionas/);
    expect(
      names.filter((name) => sent.includes(name)),
      address,
    ).toEqual([]);
    const data = await page.request.get(`${address}.data`);
    expect(data.status()).toBe(200);
    const given = await data.text();
    expect(given).toMatch(/(Panevėžio|Šiaulių) regionas/);
    expect(
      names.filter((name) => given.includes(name)),
      `${address}.data`,
    ).toEqual([]);
  }
});

test('the association finds no page of a region or of a library', async ({ page, signIn }) => {
  await signIn(page, member);
  await page.goto(door);
  const [campaign = ''] = await campaignsOf(page);
  const id = campaign.split('/').at(-1);
  const closed = [
    '/region/panevezys',
    '/region/siauliai/campaigns',
    `/region/panevezys/campaigns/${id}/members`,
    `/region/panevezys/campaigns/${id}/results`,
    '/b/pabv',
    '/b/pasvalys-r-vb/campaigns',
    '/b/m07-azuolijos',
  ];
  const nothing = async (address: string) => {
    expect((await page.goto(address))?.status(), address).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Tokio puslapio nėra' })).toBeVisible();
    return page.locator('main').innerText();
  };
  const unknown = await nothing('/region/nera-tokio');
  for (const address of closed) expect(await nothing(address), address).toBe(unknown);
  expect((await page.request.get(`/resources/members/panevezys/${id}`)).status()).toBe(404);
});
