import type { Page } from '@playwright/test';
import { expect } from '../campaigns/company';
import { coordinator, createDraft, daysOf, fillBeyond, onOwnServer, openLetter, readRows } from './desk';

const test = onOwnServer();

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Kampanijos dalys' }).getByRole('link', { name });

test('without JavaScript a coordinator makes a campaign, mends it and invites schools', async ({
  page,
  signIn,
  arrive,
}) => {
  const days = daysOf('09-01');
  const title = `Biblioteka – pirmoji pamoka ${days.year}`;
  await signIn(page, coordinator.email);
  await createDraft(page, 'Mokslo ir žinių diena');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();

  await box(page, 'Tema').fill('Pirma knyga – pirmas draugas');
  await box(page, 'Pabaiga').fill(days.away(-5));
  await page.getByRole('button', { name: 'Išsaugoti' }).click();
  await expect(page.getByRole('alert')).toContainText('Pabaiga yra anksčiau už pradžią.');
  await expect(box(page, 'Tema')).toHaveValue('Pirma knyga – pirmas draugas');
  await box(page, 'Pabaiga').fill(days.away(3));
  await page.getByRole('button', { name: 'Išsaugoti' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Išsaugota' })).toBeVisible();

  await tab(page, 'Tekstai').click();
  const poster = page.getByRole('region', { name: 'Plakatas', exact: true });
  await expect(poster.getByRole('textbox')).toHaveValue(/PIRMA KNYGA – PIRMAS DRAUGAS/);
  await poster.getByRole('textbox').fill('PIRMA KNYGA – PIRMAS DRAUGAS\n{vieta}\nAteik! 🎒');
  await poster.getByRole('button', { name: 'Išsaugoti: Plakatas' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Išsaugota' })).toBeVisible();
  await expect(poster.getByRole('textbox')).toHaveValue(/Ateik! 🎒/);

  await tab(page, 'Kvietimas').click();
  await page.getByRole('link', { name: 'Nė vienos' }).click();
  await page.getByRole('button', { name: 'Kviesti dalyvauti' }).click();
  await expect(page.getByRole('alert')).toContainText('Nepasirinkote nė vienos bibliotekos');
  await page.getByRole('link', { name: 'Tik mokyklų' }).click();
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(30);
  await page.getByRole('button', { name: 'Kviesti dalyvauti' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Išsiųsta 30 bibliotekų' })).toBeVisible();
  const path = await readRows(page.getByRole('table', { name: /pasiekė kiekvieną žingsnį/ }));
  expect(path[0]).toEqual(['Pakviesta', '0', '30']);

  await page.getByRole('link', { name: 'Priminti neatsiliepusiems (30)' }).click();
  await page.getByRole('button', { name: 'Išsiųsti pasirinktoms' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Priminta 30 bibliotekų.' })).toBeVisible();
  await expect(page.getByText('Visiems neatsiliepusiems priminta per pastarąją parą.')).toBeVisible();

  const school = await arrive('jolita.kregzdiene@m07-azuolijos.example');
  await school.goto('/b/m07-azuolijos');
  // The title nobody wrote by hand follows the theme.
  const renamed = `Pirma knyga – pirmas draugas ${days.year}`;
  await expect(school.getByRole('link', { name: `Atsakyti: „${renamed}“` })).toBeVisible();
});

test('without JavaScript a coordinator finishes a campaign', async ({ page, signIn, arrive }) => {
  const campaign = 'Skaitome prie žvakės 2026';
  await signIn(page, coordinator.email);
  await page.goto(`${coordinator.door}/campaigns`);
  await page.getByRole('link', { name: `Rezultatai: ${campaign}` }).click();
  await page.getByRole('link', { name: 'Spausdinti suvestinę' }).click();
  await expect(page.getByText(/^Spausdinkite naršyklės meniu/)).toBeVisible();
  await page.getByRole('link', { name: 'Grįžti į rezultatus' }).click();

  await page.getByText('Užbaigti nelaukiant visų rezultatų').click();
  await fillBeyond(page.getByLabel('Ką kitąmet darytume kitaip'), 'Ilgai. '.repeat(100));
  await page.getByRole('button', { name: 'Užbaigti kampaniją' }).click();
  await expect(page.getByLabel('Ką kitąmet darytume kitaip')).toHaveAccessibleDescription(/Sutrumpinkite/);
  await page.getByLabel('Ką kitąmet darytume kitaip').fill('Pradėkime anksčiau.');
  await page.getByRole('button', { name: 'Užbaigti kampaniją' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Kampanija užbaigta.' })).toBeVisible();
  await expect(page.getByText('Pamoka kitiems metams. Pradėkime anksčiau.')).toBeVisible();

  const editor = await arrive('monika.ziogelyte@utena-r-vb.example');
  const letter = await openLetter(editor, '/b/utena-r-vb', `${campaign}: ačiū, štai bendri rezultatai`);
  await expect(letter).toContainText('Laba diena, Monika');
});
