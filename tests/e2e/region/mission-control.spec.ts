import type { Page } from '@playwright/test';
import { expect } from '../campaigns/company';
import { coordinator, onOwnServer, openLetter, readRows } from './desk';

const test = onOwnServer();

const campaign = '24 istorijos iki Kalėdų 2026';
const map = (page: Page) => page.getByRole('group', { name: 'Langelių žemėlapis: 12 savivaldybių' });
const funnel = (page: Page) => page.getByRole('table', { name: /pasiekė kiekvieną žingsnį/ });
const libraries = (page: Page) =>
  page.getByRole('table', { name: 'Kaip kampanijoje dalyvauja savivaldybių bibliotekos' });
const filter = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Rodyti' }).getByRole('link', { name: new RegExp(`^${name} ?\\d+$`) });

async function openMembers(page: Page) {
  await page.goto(`${coordinator.door}/campaigns`);
  await page.getByRole('link', { name: `Dalyviai: ${campaign}` }).click();
  await expect(map(page)).toBeVisible();
}

test('the sentence, the map, the way to results and the table say the same numbers', async ({
  page,
  signIn,
}) => {
  await signIn(page, coordinator.email);
  await openMembers(page);
  await expect(page.locator('main')).toContainText(
    'Dalyvauja 8 iš 12 savivaldybių bibliotekų ir 8 iš 30 mokyklų. Dvi bibliotekos jau paskelbė, keturios dar neatsiliepė.',
  );

  const names = await map(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(names).toHaveLength(12);
  const tiles = names.map((name) => {
    const [, place, state, taking, total] =
      name.match(/^\S+ – (.+): ([^:]+)\. Mokyklos: dalyvauja (\d+) iš (\d+)$/) ?? [];
    return { place, state, taking: Number(taking), total: Number(total) };
  });
  const rows = await readRows(libraries(page));
  const told = rows.map(([place, state, , schools]) => `${place} | ${state?.toLowerCase()} | ${schools}`);
  expect(told.sort()).toEqual(
    tiles.map(({ place, state, taking, total }) => `${place} | ${state} | ${taking} iš ${total}`).sort(),
  );

  const path = await readRows(funnel(page));
  expect(path.map(([step]) => step)).toEqual([
    'Pakviesta',
    'Atidarė',
    'Dalyvauja',
    'Patvirtinta',
    'Paskelbta',
    'Rezultatai',
  ]);
  const step = (name: string) => path.find(([first]) => first === name)?.slice(1);
  const count = (wanted: (state: string) => boolean) =>
    tiles.filter((tile) => wanted(tile.state ?? '')).length;
  const taking = tiles.reduce((sum, tile) => sum + tile.taking, 0);
  expect(step('Pakviesta')).toEqual(['12', String(tiles.reduce((sum, tile) => sum + tile.total, 0))]);
  expect(step('Dalyvauja')).toEqual([
    String(count((state) => state !== 'pakviesta' && state !== 'nedalyvauja')),
    String(taking),
  ]);
  expect(step('Paskelbta')?.[0]).toBe(
    String(count((state) => state === 'paskelbta' || state === 'rezultatai pateikti')),
  );
  expect(step('Patvirtinta')?.[1]).toBe('nereikia');
});

test('filters show whom she asks about, and each has an address', async ({ page, signIn }) => {
  await signIn(page, coordinator.email);
  await openMembers(page);
  await filter(page, 'Neatsiliepė').click();
  await expect(page).toHaveURL(/\?show=unanswered$/);
  await expect.poll(async () => (await readRows(libraries(page))).length).toBe(4);
  for (const [, state] of await readRows(libraries(page))) expect(state).toBe('Pakviesta');
  await page.reload();
  await expect(filter(page, 'Neatsiliepė')).toHaveAttribute('aria-current', 'true');
  expect(await readRows(libraries(page))).toHaveLength(4);
  await filter(page, 'Atidarė, bet neatsakė').click();
  await expect(page).toHaveURL(/\?show=stopped$/);
  await expect(filter(page, 'Atidarė, bet neatsakė')).toHaveAttribute('aria-current', 'true');
  for (const [, , , , step] of await readRows(libraries(page))) expect(step).toMatch(/^Atidarė /);
  await filter(page, 'Nedalyvauja').click();
  await expect(page.getByText('Tokių bibliotekų dabar nėra.')).toBeVisible();
  await filter(page, 'Visos').click();
  await expect.poll(async () => (await readRows(libraries(page))).length).toBe(12);
});

test('a school answers and the open page tells it without being opened again', async ({
  page,
  signIn,
  arrive,
}) => {
  await signIn(page, coordinator.email);
  await openMembers(page);
  const tile = (taking: number) =>
    map(page).getByRole('link', { name: new RegExp(`Ignalinos r\\..*Mokyklos: dalyvauja ${taking} iš 2$`) });
  const before = Number(
    (
      await map(page)
        .getByRole('link', { name: /Ignalinos r\./ })
        .getAttribute('aria-label')
    )?.match(/dalyvauja (\d+) iš/)?.[1],
  );
  const opened = await page.evaluate(() => performance.timeOrigin);

  const school = await arrive('kestutis.braziukas@m22-ezeru-krasto.example');
  await school.goto('/b/m22-ezeru-krasto/campaigns');
  await school.getByRole('link', { name: `Atsakyti: ${campaign}` }).click();
  await school.getByRole('button', { name: 'Dalyvausime' }).click();
  await expect(school.getByText('Dalyvaujate', { exact: true })).toBeVisible();

  await expect(tile(before + 1)).toBeVisible({ timeout: 15_000 });
  await expect(page.locator('main')).toContainText('9 iš 30 mokyklų');
  expect((await readRows(funnel(page)))[2]).toEqual(['Dalyvauja', '8', '9']);
  await expect(page.getByRole('link', { name: 'Priminti neatsiliepusiems (25)' })).toBeVisible();
  await page
    .locator('details')
    .filter({ hasText: /^Ignalinos r\./ })
    .locator('summary')
    .click();
  const schools = page.getByRole('table', { name: 'Ignalinos r.' });
  await expect(schools.getByRole('row').filter({ hasText: 'Kęstutis Braziukas' })).not.toContainText(
    'Pakviesta',
  );
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(opened);
});

test('those who have not answered are reminded once, and not a second time the same day', async ({
  page,
  signIn,
  arrive,
  context,
}) => {
  await signIn(page, coordinator.email);
  await openMembers(page);
  const stale = await context.newPage();
  await openMembers(stale);
  const send = (on: Page) => on.getByRole('button', { name: 'Išsiųsti pasirinktoms' });
  const button = (on: Page) => on.getByRole('link', { name: /^Priminti neatsiliepusiems \(\d+\)$/ });
  const n = Number((await button(page).textContent())?.match(/\((\d+)\)/)?.[1]);
  expect(n).toBeGreaterThan(20);
  await button(stale).click();
  await expect(send(stale)).toBeVisible();
  await button(page).click();
  await expect(page.getByRole('textbox', { name: 'Tema' })).toHaveValue(/laukiame Jūsų atsakymo/);
  await send(page).click();
  await expect(
    page.getByRole('status').filter({ hasText: new RegExp(`^Priminta ${n} bibliotek`) }),
  ).toBeVisible();
  await expect(page.getByText('Visiems neatsiliepusiems priminta per pastarąją parą.')).toBeVisible();
  await expect(button(page)).toHaveCount(0);

  await send(stale).click();
  await expect(
    stale.getByRole('status').filter({ hasText: 'Nepriminta niekam: visiems jau priminta.' }),
  ).toBeVisible();

  await filter(page, 'Neatsiliepė').click();
  const [silent] = await readRows(libraries(page));
  expect(silent?.[4]).toContain('priminta 1 kartą');

  await test.step('the reminder lies among the letters of a library that had not answered', async () => {
    const editor = await arrive('zivile.umbrasiene@moletai-r-vb.example');
    const letter = await openLetter(
      editor,
      '/b/moletai-r-vb',
      new RegExp(`^${campaign}: laukiame Jūsų atsakymo`),
    );
    await expect(letter).toContainText('Laba diena, Živile');
    await expect(letter.getByRole('link', { name: 'Atsakyti į kvietimą' })).toHaveAttribute(
      'href',
      /\/b\/moletai-r-vb\/campaigns/,
    );
    await editor.goto('/b/moletai-r-vb/outbox');
    await expect(editor.getByRole('link', { name: /laukiame Jūsų atsakymo/ })).toHaveCount(1);
  });
});
