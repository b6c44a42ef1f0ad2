import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type ResendMock, startResendMock } from '../../mocks/resend';
import { countPresses } from '../campaigns/company';
import { expect, expectAccessible, freshServer, type SignIn, test } from '../setup/test';

const coordinator = 'ieva.rimgailiene@pabv.example';
const campaign = '24 istorijos iki Kalėdų 2026';
const school = 'Pasvalio „Xilos“ pagrindinė mokykla';

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

type Opened = { name: string; kind: 'school_library' | 'municipal_library'; email: string };

/** The coordinator opens a library; the link is read out of the letter its first person gets. */
async function invitedTo(page: Page, signIn: SignIn, library: Opened): Promise<string> {
  await signIn(page, coordinator, product.origin);
  await page.goto(`${product.origin}/region/panevezys/libraries/new`);
  await page.getByLabel('Pavadinimas').fill(library.name);
  await page.getByLabel('Rūšis').selectOption(library.kind);
  await page.getByLabel('Savivaldybė', { exact: true }).selectOption('pasvalys-r');
  await page.getByLabel('El. paštas').fill(library.email);
  await page.getByLabel('Vardas').fill('Eglė');
  await page.getByLabel('Pavardė').fill('Mažeikaitė');
  await page.getByRole('button', { name: 'Atidaryti' }).click();
  await expect(page.getByText('kvietimas išsiųstas')).toBeVisible();
  await page.context().clearCookies();
  const letter = () => resend.letters.find((one) => one.to.some((to) => to.includes(library.email)));
  await expect.poll(letter, { timeout: 40_000 }).toBeDefined();
  const link = /https?:\/\/\S+\/invitation\/[\w-]{43}/.exec(letter()?.text ?? '')?.[0];
  if (!link) throw new Error(`The letter has no link:\n${letter()?.text}`);
  return link;
}

const noPassword = (page: Page) => expect(page.locator('input[type="password"]')).toHaveCount(0);

test('from the letter to the first poster in six actions, on a phone and without a password', async ({
  page,
  signIn,
}) => {
  const link = await invitedTo(page, signIn, {
    name: school,
    kind: 'school_library',
    email: 'egle.mazeikaite@xilos.example',
  });
  const presses = await countPresses(page);
  const began = Date.now();

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1, name: 'Ar tai Jūs?' })).toBeVisible();
  await expect(page.getByText(school)).toBeVisible();
  await expect(page.getByText('e…e@xilos.example')).toBeVisible();
  await noPassword(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Taip, tai aš' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Kaip į Jus kreiptis?' })).toBeVisible();
  await expect(page.getByLabel('Vardas')).toHaveValue('Eglė');
  await expect(page.getByLabel('Kreipinys laiškuose')).toHaveValue('Egle');
  await noPassword(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tęsti' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Kiek laiko turite?' })).toBeVisible();
  await noPassword(page);
  await expectAccessible(page);
  await page.getByRole('button', { name: /^10/ }).click();

  await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
  await noPassword(page);
  await page.getByRole('button', { name: 'Dalyvausime' }).click();
  const [poster] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Atsisiųsti plakatą' }).click(),
  ]);
  const seconds = (Date.now() - began) / 1000;
  const actions = presses() + 1;
  console.log(`Mokykla: ${actions} veiksmai nuo laiško iki plakato, ${seconds.toFixed(1)} s`);
  expect(actions).toBeLessThanOrEqual(6);
  expect(seconds).toBeLessThan(180);
  expect(poster.suggestedFilename()).toContain('Xilos');
  expect(readFileSync(await poster.path()).toString('utf8')).toContain(school);
});

test('a used, a forwarded and a broken link each say what to do', async ({ page, signIn, browser }) => {
  const link = await invitedTo(page, signIn, {
    name: 'Pasvalio „Lėvens“ progimnazija',
    kind: 'school_library',
    email: 'ruta@levens.example',
  });
  await signIn(page, 'simona.dobilaite@panevezys-m-vb.example', product.origin);
  await page.goto(`${link}).`);
  await expect(page.getByRole('heading', { level: 1, name: 'Kvietimas – kitam žmogui' })).toBeVisible();
  await expect(page.locator('main')).toContainText('Simona Dobilaitė');
  await page.getByRole('button', { name: 'Atsijungti ir tęsti' }).click();

  // Without script, as on an old phone.
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const old = await plain.newPage();
  await old.goto(link);
  await old.getByRole('button', { name: 'Taip, tai aš' }).click();
  await old.getByLabel('Vardas').fill('');
  await old.getByRole('button', { name: 'Tęsti' }).click();
  await expect(old.getByRole('alert')).toContainText('Užpildykite šį lauką');
  await old.getByLabel('Vardas').fill('Rūtenė');
  await old.getByRole('button', { name: 'Tęsti' }).click();
  await old.getByRole('button', { name: /^60/ }).click();
  await expect(old.getByRole('button', { name: 'Dalyvausime' })).toBeVisible();
  await plain.close();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Šiuo kvietimu jau pasinaudota' })).toBeVisible();
  await expectAccessible(page);
  await page.goto(link.slice(0, -9));
  await expect(page.getByRole('heading', { level: 1, name: 'Šios nuorodos neatpažinome' })).toBeVisible();
});

test('who is not the invited person says so, and may ask for a letter again', async ({ page, signIn }) => {
  const link = await invitedTo(page, signIn, {
    name: 'Saločių seniūnijos viešoji biblioteka',
    kind: 'municipal_library',
    email: 'kita@salociai.example',
  });
  await page.goto(link);
  await page.getByRole('button', { name: 'Ne, tai ne aš' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ačiū, kad pasakėte' })).toBeVisible();
  await page.getByRole('button', { name: 'Prašyti naujo kvietimo' }).click();
  await expect(page.getByRole('status')).toContainText('laukite laiško');
});
