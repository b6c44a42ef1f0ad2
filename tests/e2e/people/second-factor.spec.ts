import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { accountOf, expect, expectAccessible, fillSignIn, fromElsewhere, test } from '../setup/test';

const methodologist = 'nijole.stankunaite@pabv.example';
const head = 'audra.gaizutyte@pabv.example';
const director = 'rasa.vilcinskiene@panevezys-m-vb.example';

test.use({ extraHTTPHeaders: fromElsewhere('second-factor') });

/** What the person's telephone would show, now or some steps of thirty seconds away. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret.replaceAll(' ', '')) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Kodas', exact: true });

test('she sets up the application, then signs in with its code or a recovery code, each once', async ({
  page,
  accounts,
}) => {
  const account = accountOf(accounts, methodologist);
  await page.goto('/sign-in');
  await fillSignIn(page, account);
  await page.goto('/account/second-factor');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nustatyti programėlę' }).click();
  await expect(page.getByRole('img', { name: /^QR kodas/ })).toBeVisible();
  await page.getByText('Negalite nuskaityti?').click();
  const secret = await page.locator('.code-text').innerText();
  await expectAccessible(page);

  await field(page).fill('000000');
  await page.getByRole('button', { name: 'Patvirtinti' }).click();
  await expect(field(page)).toHaveAccessibleDescription(/Šis kodas netinka/);
  await field(page).fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Patvirtinti' }).click();
  const codes = page.getByRole('list', { name: 'Dešimt vienkartinių kodų' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const [recovery = ''] = await codes.allInnerTexts();
  await expectAccessible(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Atsisiųsti .txt' }).click();
  expect((await downloading).suggestedFilename()).toBe('sklaida-atkurimo-kodai.txt');
  await page.getByRole('link', { name: 'Išsaugojau, tęsti' }).click();
  await expect(page.getByText('Liko 10 kodų iš 10')).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await fillSignIn(page, account);
  await expect(page).toHaveURL(/\/sign-in\/second/);
  await expectAccessible(page);
  const code = codeOf(secret);
  await field(page).fill(code);
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(page.getByRole('navigation', { name: 'Pagrindinis meniu' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/sign-in');
  await fillSignIn(page, account);
  await field(page).fill(code);
  await page.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(page.getByText('Šis kodas netinka.')).toBeVisible();
  await page.getByText('Neturite telefono?').click();
  await page.getByLabel('Atkūrimo kodas').fill(recovery);
  await page.getByRole('button', { name: 'Naudoti kodą' }).click();
  await expect(page.getByRole('navigation', { name: 'Pagrindinis meniu' })).toBeVisible();
  await page.goto('/account/second-factor');
  await expect(page.getByText('Liko 9 kodai iš 10')).toBeVisible();
});

test('she makes a passkey on her device and next time signs in with one press', async ({
  page,
  accounts,
}) => {
  await page.goto('/sign-in');
  await fillSignIn(page, accountOf(accounts, head));
  await page.goto('/account/passkeys');
  await page.getByRole('link', { name: 'Pridėti prieigos raktą' }).click();
  await page.getByLabel('Kaip šį raktą pavadinti?').fill('Darbo kompiuteris');
  // Axe's session takes the virtual device with it when it ends, so the page is looked at before there is one.
  await expectAccessible(page);
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.getByRole('button', { name: 'Sukurti raktą' }).click();
  await page.getByRole('button', { name: 'Sukurti atkūrimo kodus' }).click();
  await page.getByRole('link', { name: 'Išsaugojau, tęsti' }).click();
  await expect(page.getByRole('rowheader', { name: 'Darbo kompiuteris' })).toBeVisible();

  await page.context().clearCookies();
  await page.goto('/sign-in?to=/b/pabv');
  await page.getByRole('button', { name: 'Naudoti prieigos raktą' }).click();
  await expect(page).toHaveURL('/b/pabv');

  await page.goto('/account/passkeys');
  await expectAccessible(page);
  await page.getByText('Pervadinti').first().click();
  await page.getByLabel('Naujas pavadinimas').fill('Stalinis');
  await page.getByRole('button', { name: 'Pervadinti' }).click();
  await expect(page.getByRole('rowheader', { name: 'Stalinis' })).toBeVisible();
  await page.getByText('Pašalinti').first().click();
  await page.getByRole('button', { name: 'Pašalinti' }).click();
  await expect(page.getByRole('heading', { name: 'Prieigos raktų dar neturite' })).toBeVisible();
});

test('a director is offered a second factor, and asks none of others before she has her own', async ({
  page,
  signIn,
}) => {
  await signIn(page, director);
  await page.goto('/account/security');
  await page.getByRole('button', { name: 'Ne dabar' }).click();
  await expect(page.getByText('Apsaugokite paskyrą antru patvirtinimu')).toBeHidden();
  await page.goto('/b/panevezys-m-vb/settings/security');
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Reikalauti: Direktorius/ }).click();
  await expect(page.getByRole('alert')).toContainText('Pirma nustatykite savo');
});

test('names are suggested by the rules, corrected once, and letters open as she wrote', async ({
  page,
  signIn,
}) => {
  await signIn(page, director);
  await page.goto('/account/names');
  await expect(page.getByLabel('Kilmininkas')).toHaveValue('Rasos Vilčinskienės');
  await page.getByLabel('Kreipinys laiškuose').fill('');
  await expect(page.getByText('Laba diena,', { exact: true })).toBeVisible();
  await page.getByLabel('Kreipinys laiškuose').fill('Rasele');
  await expect(page.getByText('Laba diena, Rasele,')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Patvirtinti' }).click();
  await expect(page.getByText('Vardo linksniai išsaugoti.')).toBeVisible();
  await expect(page.getByLabel('Kreipinys laiškuose')).toHaveValue('Rasele');

  await page.goto('/b/panevezys-m-vb/settings/names');
  await expect(page.getByLabel('Vietininkas')).toHaveValue(
    'Panevėžio miesto savivaldybės viešojoje bibliotekoje',
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Patvirtinti pavadinimą' }).click();
  await expect(page.getByText('Pavadinimo linksniai patvirtinti.')).toBeVisible();
});
