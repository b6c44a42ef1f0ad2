import type { Page } from '@playwright/test';
import { expect, test } from '../campaigns/company';
import { coordinator } from './desk';

const neighbour = 'ruta.stonkiene@srcb.example';
const unknown = '01a200ae-0000-7000-8000-000000000000';

/** What somebody reads at an address that is not there for her. */
async function refused(page: Page, address: string): Promise<string> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(404);
  await expect(page.getByRole('heading', { level: 1, name: 'Tokio puslapio nėra' })).toBeVisible();
  return page.locator('main').innerText();
}

/** Her own campaigns and templates with their parts; those of the association are her neighbour's too. */
async function addressesOf(page: Page): Promise<string[]> {
  await page.goto(`${coordinator.door}/campaigns`);
  const campaigns = await page
    .getByRole('listitem')
    .filter({ hasNotText: 'Asociacijos kampanija' })
    .getByRole('heading', { level: 3 })
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await page.goto(`${coordinator.door}/templates`);
  const templates = await page
    .getByRole('rowheader')
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(campaigns.length).toBeGreaterThan(3);
  expect(templates.length).toBeGreaterThan(8);
  const [campaign = ''] = campaigns;
  const parts = ['/texts', '/invite', '/members', '/results', '/summary'].map((part) => campaign + part);
  return [...campaigns, ...parts, ...templates.slice(0, 2)];
}

test('a coordinator of one region finds no page of the other', async ({ page, signIn, arrive }) => {
  await signIn(page, coordinator.email);
  const hers = await addressesOf(page);
  const other = await arrive(neighbour);
  const nothing = await refused(other, '/region/nera-tokio');
  const rooms = ['', '/occasions', '/templates', '/campaigns', '/campaigns/new', '/outbox', '/history'];
  for (const address of [...rooms.map((room) => coordinator.door + room), ...hers]) {
    expect(await refused(other, address), address).toBe(nothing);
  }

  await test.step('nor behind her own door with the number of a foreign campaign', async () => {
    for (const address of hers) {
      const moved = address.replace('/region/panevezys', '/region/siauliai');
      expect(await refused(other, moved), moved).toBe(nothing);
    }
    expect(await refused(other, `/region/siauliai/campaigns/${unknown}/members`)).toBe(nothing);
  });

  await test.step('nor in what a page asks for while it is open, or gives to take home', async () => {
    const id = hers[0]?.split('/').at(-1);
    for (const address of [
      `/resources/members/panevezys/${id}`,
      `/resources/members/siauliai/${id}`,
      `${hers[0]}/results.xlsx`,
    ]) {
      const answer = await other.request.get(address);
      expect(answer.status(), address).toBe(404);
      expect(await answer.text()).not.toContain('Panevėžio r.');
    }
    expect((await page.request.get(`/resources/members/panevezys/${id}`)).status()).toBe(200);
  });

  await test.step('nor in the libraries of the other region', async () => {
    expect(await refused(other, '/b/pasvalys-r-vb/campaigns')).toBe(nothing);
    expect(await refused(other, '/b/pabv')).toBe(nothing);
  });
});

test('an editor of a library finds no page of the region, though her own is open', async ({
  page,
  signIn,
}) => {
  await signIn(page, 'egle.lapinskaite@pasvalys-r-vb.example');
  const nothing = await refused(page, '/region/nera-tokio');
  for (const address of ['', '/campaigns', '/templates', '/occasions', '/outbox'].map(
    (room) => coordinator.door + room,
  )) {
    expect(await refused(page, address), address).toBe(nothing);
  }
  expect(await refused(page, '/association/avba')).toBe(nothing);
  expect(await refused(page, '/b/birzai-r-vb')).toBe(nothing);
  expect((await page.goto('/b/pasvalys-r-vb'))?.status()).toBe(200);
});

test('a coordinator changes between the region and her own library', async ({ page, signIn }) => {
  await signIn(page, coordinator.email);
  await page.goto(coordinator.door);
  await page.getByText('Keisti biblioteką').first().click();
  await page.getByRole('link', { name: 'Regiono centrinė biblioteka', exact: true }).click();
  await expect(page).toHaveURL(/\/b\/pabv$/);
  await page.getByText('Keisti biblioteką').first().click();
  await page.getByRole('link', { name: 'Regiono centrinė biblioteka · regionas' }).click();
  await expect(page).toHaveURL(/\/region\/panevezys$/);
  await expect(page.getByRole('heading', { level: 1, name: /Ieva$/ })).toBeVisible();
});
