import type { Page } from '@playwright/test';
import { type ResendMock, startResendMock } from '../../mocks/resend';
import { expect, expectAccessible, freshServer, test } from '../setup/test';

const school = 'edita.simenaite@m12-kupos-pakrantes.example';

let product: Awaited<ReturnType<typeof freshServer>>;
let resend: ResendMock;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  resend = await startResendMock();
  product = await freshServer({ RESEND_API_KEY: resend.apiKey, RESEND_BASE_URL: resend.url });
});
test.afterAll(async () => {
  await product?.stop();
  await resend?.close();
});

/** Letters with a code; those of the demonstration's campaigns leave at the same time. */
const letters = () =>
  resend.letters.filter(({ text, to }) => to.join().includes(school) && text.includes('/sign-in/link/'));

/** The text of the letter that comes after those already there. */
async function nextLetter(after: number): Promise<string> {
  await expect.poll(() => letters().length, { timeout: 20_000 }).toBeGreaterThan(after);
  return letters().at(-1)?.text ?? '';
}

const codeIn = (text: string) => /\b(\d{3})[\s\u00a0]?(\d{3})\b/.exec(text)?.slice(1).join('') ?? '';
const linkIn = (text: string) => /https?:\/\/\S+\/sign-in\/link\/[\w.-]+/.exec(text)?.[0] ?? '';

async function askForCode(page: Page): Promise<string> {
  const before = letters().length;
  await page.goto(`${product.origin}/sign-in`);
  await page.getByLabel('El. paštas').fill(school);
  await page.getByRole('button', { name: 'Gauti kodą el. paštu' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kodas el. paštu' })).toBeVisible();
  return nextLetter(before);
}

test('six digits from a letter let a school librarian in, with a slip of the finger on the way', async ({
  page,
}) => {
  const code = codeIn(await askForCode(page));
  expect(code).toMatch(/^\d{6}$/);
  await expectAccessible(page);
  const field = page.getByLabel('Kodas');
  await expect(field).toHaveAttribute('inputmode', 'numeric');
  await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
  const slip = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  await field.fill(slip);
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(field).toHaveAccessibleDescription(/Kodas netinka/);
  await expect(field).toHaveValue(slip);
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(page).toHaveURL(`${product.origin}/b/m12-kupos-pakrantes`);
});

test('the link of the letter asks for one press, lets in from another browser, and not a second time', async ({
  page,
  browser,
}) => {
  const link = linkIn(await askForCode(page));
  const telephone = await browser.newContext();
  const there = await telephone.newPage();
  await there.goto(link);
  await there.goto(link);
  await expect(there.getByText(school)).toBeVisible();
  await there.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(there).toHaveURL(`${product.origin}/b/m12-kupos-pakrantes`);
  await page.goto(link);
  await expect(page.getByRole('alert')).toContainText('Šia nuoroda jau prisijungta');
  await telephone.close();
});

test('nobody’s address gets the same page and no letter', async ({ page }) => {
  await page.goto(`${product.origin}/sign-in`);
  await page.getByLabel('El. paštas').fill('nera.tokios@niekur.example');
  await page.getByRole('button', { name: 'Gauti kodą el. paštu' }).click();
  await expect(page.getByText('Jei adresu nera.tokios@niekur.example turite paskyrą')).toBeVisible();
  await page.getByLabel('Kodas').fill('123456');
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(page.getByLabel('Kodas')).toHaveAccessibleDescription(/Kodas netinka/);
  expect(resend.letters.some(({ to }) => to.join().includes('niekur.example'))).toBe(false);
});

test('signed in by a code, a person makes a password and sees where she is signed in', async ({ page }) => {
  await askForCode(page).then(async (text) => {
    await page.getByLabel('Kodas').fill(codeIn(text));
    await page.getByRole('button', { name: 'Prisijungti' }).click();
  });
  await expect(page).toHaveURL(`${product.origin}/b/m12-kupos-pakrantes`);
  await page.goto(`${product.origin}/account/security`);
  await expectAccessible(page);
  await page.goto(`${product.origin}/account/password`);
  await page.getByLabel('Naujas slaptažodis').fill('slaptazodis2026');
  await page.getByRole('button', { name: 'Išsaugoti slaptažodį' }).click();
  await expect(page.getByLabel('Naujas slaptažodis')).toHaveAccessibleDescription(/lengva atspėti/);
  await page.getByLabel('Naujas slaptažodis').fill('trys-pelės-po-stogu');
  await page.getByRole('button', { name: 'Išsaugoti slaptažodį' }).click();
  await expect(page.getByText('Slaptažodis išsaugotas. Kiti langai atjungti.')).toBeVisible();
  await page.goto(`${product.origin}/account/sessions`);
  await expect(page.getByText('Šis langas')).toBeVisible();
  await expect(page.getByText('Kitur nesate prisijungę.')).toBeVisible();
  await expectAccessible(page);
});
