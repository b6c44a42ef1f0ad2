import type { Page } from '@playwright/test';
import { accountOf, expect, fillSignIn, fromElsewhere, test } from '../setup/test';

const people = {
  librarian: 'tadas.kublickas@pabv.example',
  coordinator: 'ieva.rimgailiene@pabv.example',
  school: 'edita.simenaite@m12-kupos-pakrantes.example',
};

const refusal =
  'Nepavyko prisijungti: el. paštas arba slaptažodis netinka. Patikrinkite ir bandykite dar kartą.';

test.use({ extraHTTPHeaders: fromElsewhere('sign-in') });

/** On a phone the settings stand under the last key of the bar, on a desktop under the person's name. */
async function openSettings(page: Page, name: string) {
  const more = page.getByText('Daugiau', { exact: true });
  await ((await more.isVisible()) ? more : page.getByText(name, { exact: true }).first()).click();
}

test('the right e-mail and password open the door', async ({ page, accounts }) => {
  await page.goto('/');
  await expect(page).toHaveURL('/sign-in');
  await expect(page.getByRole('heading', { level: 1, name: 'Prisijunkite' })).toBeVisible();
  await fillSignIn(page, accountOf(accounts, people.school));
  await expect(page).toHaveURL('/b/m12-kupos-pakrantes');
  await expect(page.getByRole('navigation', { name: 'Pagrindinis meniu' })).toBeVisible();
});

test('a wrong password and an unknown e-mail get the same sentence, and the e-mail stays', async ({
  page,
}) => {
  for (const email of [people.school, 'nera.tokios@niekur.example']) {
    await page.goto('/sign-in');
    await page.getByLabel('El. paštas').fill(email);
    await page.getByLabel('Slaptažodis').fill('ne-tas-slaptažodis');
    await page.getByRole('button', { name: 'Prisijungti' }).click();
    await expect(page.getByRole('alert')).toHaveText(refusal);
    await expect(page.getByLabel('El. paštas')).toHaveValue(email);
    await expect(page.getByLabel('Slaptažodis')).toHaveValue('');
  }
});

test('empty fields are named one by one', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('El. paštas').fill('tadas be pašto');
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(page.getByRole('alert')).toContainText('Sutvarkykite 2 vietas');
  await expect(page.getByLabel('El. paštas')).toHaveAccessibleDescription(/Įrašykite el\. pašto adresą/);
  await expect(page.getByLabel('Slaptažodis')).toHaveAccessibleDescription(/Įrašykite slaptažodį\./);
  await expect(page.getByLabel('El. paštas')).toHaveValue('tadas be pašto');
});

test('whoever was stopped at the door arrives where she was going', async ({ page, accounts }) => {
  await page.goto('/b/m12-kupos-pakrantes/campaigns');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
  await fillSignIn(page, accountOf(accounts, people.school));
  await expect(page).toHaveURL('/b/m12-kupos-pakrantes/campaigns');
});

test('a link cannot lead from the door to somebody else’s site', async ({ page, accounts }) => {
  await page.goto('/sign-in?to=https%3A%2F%2Fsvetima.example%2F');
  await fillSignIn(page, accountOf(accounts, people.school));
  await expect(page).toHaveURL('/b/m12-kupos-pakrantes');
});

test('the language is chosen before signing in and stays after it', async ({ page, accounts }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const { email, password } = accountOf(accounts, people.school);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  await page.context().clearCookies({ name: 'locale' });
});

test('a chosen look stays, and signing out closes the door', async ({ page, accounts }) => {
  await page.goto('/sign-in');
  await fillSignIn(page, accountOf(accounts, people.librarian));
  await expect(page).toHaveURL('/b/pabv');
  await openSettings(page, 'Tadas Kublickas');
  await page.getByRole('button', { name: 'Tamsi' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await openSettings(page, 'Tadas Kublickas');
  await page.getByRole('button', { name: 'Atsijungti' }).click();
  await expect(page.getByText('Atsijungėte.')).toBeVisible();
  await page.goto('/b/pabv');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goBack();
  await expect(page.getByRole('navigation', { name: 'Pagrindinis meniu' })).toBeHidden();
});

test('a person with several doors goes from one to another', async ({ page, accounts }) => {
  await page.goto('/sign-in');
  await fillSignIn(page, accountOf(accounts, people.coordinator));
  await expect(page).toHaveURL(/^[^?]*\/region\//);
  const switcher = page.getByText('Keisti biblioteką', { exact: true });
  const more = page.getByText('Daugiau', { exact: true });
  await ((await more.isVisible()) ? more : switcher.first()).click();
  await page.getByRole('link', { name: 'Regiono centrinė biblioteka', exact: true }).click();
  await expect(page).toHaveURL('/b/pabv');
});

test('the keyboard alone is enough', async ({ page, accounts }) => {
  const { email, password } = accountOf(accounts, people.school);
  await page.goto('/sign-in');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Pereiti prie turinio' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('El. paštas')).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Slaptažodis')).toBeFocused();
  await page.keyboard.type(password);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Prisijungti' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/b/m12-kupos-pakrantes');
});
