import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './company';

const campaign = '24 istorijos iki Kalėdų 2026';

const libraries = {
  twoTabs: { editor: 'jurgita.skardziute@kupiskis-r-vb.example', door: '/b/kupiskis-r-vb' },
  leftAlone: { editor: 'inga.seibutyte@zarasai-r-vb.example', door: '/b/zarasai-r-vb' },
};

const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Išsaugota \d\d:\d\d$/ });
const website = (page: Page) => page.getByRole('region', { name: 'Svetainės tekstas' });

async function openTexts(page: Page, door: string) {
  await page.goto(`${door}/campaigns`);
  await page.getByRole('link', { name: `Pritaikyti: ${campaign}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pritaikykite tekstus' })).toBeVisible();
}

async function openEditor(page: Page) {
  await website(page).getByText('Taisyti', { exact: true }).click();
  return website(page).getByRole('textbox', { name: 'Tekstas' });
}

test('two people write the same text: both versions are shown and nothing is written over', async ({
  page,
  signIn,
  arrive,
}) => {
  const { editor, door } = libraries.twoTabs;
  await signIn(page, editor);
  const colleague = await arrive(editor);
  await openTexts(page, door);
  await openTexts(colleague, door);
  const mine = await openEditor(page);
  const hers = await openEditor(colleague);

  await hers.fill('Kupiškyje istorijas skaitys muziejininkė. {biblioteka}, {data} d. Rašykite: {kontaktas}.');
  await expect(saved(colleague)).toBeVisible();

  await mine.fill('Kupiškyje istorijas skaitys mokytojas. {biblioteka}, {data} d. Rašykite: {kontaktas}.');
  const choice = website(page).getByRole('group', { name: 'Kurį tekstą palikti?' });
  await expect(choice.getByRole('alert')).toContainText('Tuo pat metu rašė ir kolegė ar kolega');
  await expect(choice.getByRole('radio', { name: 'Kolegės' })).toHaveAccessibleDescription(/muziejininkė/);
  await expect(choice.getByRole('radio', { name: 'Mano' })).toHaveAccessibleDescription(/mokytojas/);
  await expectAccessible(page);

  await colleague.reload();
  await expect(website(colleague)).toContainText('skaitys muziejininkė');
  await expect(website(colleague)).not.toContainText('skaitys mokytojas');

  await choice.getByRole('radio', { name: 'Taisyti ranka' }).check();
  await choice
    .getByLabel('Sujungtas tekstas')
    .fill('Kupiškyje skaitys muziejininkė ir mokytojas. {biblioteka}, {data} d. Rašykite: {kontaktas}.');
  await choice.getByRole('button', { name: 'Palikti pasirinktą' }).click();
  await expect(page.getByText('Tekstas išsaugotas.')).toBeVisible();
  await colleague.reload();
  await expect(website(colleague)).toContainText('skaitys muziejininkė ir mokytojas');
});

test('two people answer where and when: the second sees the answer of the first', async ({
  page,
  signIn,
  arrive,
}) => {
  const { editor, door } = libraries.twoTabs;
  await signIn(page, editor);
  const colleague = await arrive(editor);
  for (const each of [page, colleague]) {
    await openTexts(each, door);
    await each.getByRole('link', { name: /Vieta ir laikas/ }).click();
    await expect(each.getByRole('heading', { level: 1, name: 'Kur ir kada vyks?' })).toBeVisible();
  }
  await colleague.getByLabel('Kur', { exact: true }).fill('Didžioji salė');
  await expect(saved(colleague)).toBeVisible();
  await page.getByLabel('Kur', { exact: true }).fill('Mažoji salė');
  const both = page.getByRole('alert').filter({ hasText: 'Tuo pat metu rašė ir kolegė ar kolega' });
  await expect(both).toContainText('Kolegės: Didžioji salė');
  await expect(both).toContainText('Mano: Mažoji salė');
  await both.getByRole('button', { name: 'Įrašyti mano' }).click();
  await expect(page.getByText('Vieta ir laikas išsaugoti.')).toBeVisible();
  await colleague.reload();
  await expect(colleague.getByLabel('Kur', { exact: true })).toHaveValue('Mažoji salė');
});

test('a session that ends while she writes keeps her words', async ({ page, signIn, accounts, context }) => {
  const { editor, door } = libraries.leftAlone;
  const words = 'Zarasuose istorijas skaitys ežerų sargas. {biblioteka}, {data} d. Rašykite: {kontaktas}.';
  await signIn(page, editor);
  await openTexts(page, door);
  const body = await openEditor(page);
  await context.clearCookies();
  await body.fill(words);
  await expect(page.getByRole('heading', { level: 1, name: 'Sesija baigėsi' })).toBeVisible();
  await expect(page.getByRole('textbox').filter({ hasText: 'ežerų sargas' })).toHaveValue(words);

  const [door2] = await Promise.all([
    context.waitForEvent('page'),
    page.getByRole('link', { name: /Prisijungti iš naujo/ }).click(),
  ]);
  const account = accounts.find((each) => each.email === editor);
  await door2.getByLabel('El. paštas').fill(editor);
  await door2.getByLabel('Slaptažodis').fill(account?.password ?? '');
  await door2.getByRole('button', { name: 'Prisijungti' }).click();
  await expect(door2.getByRole('heading', { level: 1, name: 'Pritaikykite tekstus' })).toBeVisible();
  await expect(saved(door2)).toBeVisible();
  await door2.reload();
  await expect(website(door2)).toContainText('skaitys ežerų sargas');
});

test('the back button and a second press harm nothing', async ({ page, signIn, arrive, context }) => {
  const { editor, door } = libraries.leftAlone;
  await signIn(page, editor);
  await openTexts(page, door);
  await page.getByRole('link', { name: /Vieta ir laikas/ }).click();
  await page.getByLabel('Kur', { exact: true }).fill('Zarasų ežero pakrantė');
  await page.getByRole('button', { name: 'Išsaugoti ir tęsti' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Pritaikykite tekstus' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Kur', { exact: true })).toHaveValue('Zarasų ežero pakrantė');
  await page.goForward();
  await expect(page.getByText(/Patvirtinti gali direktorius/).first()).toBeVisible();
  const director = await arrive('petras.baltrukonis@zarasai-r-vb.example');
  await director.goto(`${door}/settings/names`);
  await director.getByRole('button', { name: 'Patvirtinti pavadinimą' }).click();
  await expect(
    director.getByRole('status').filter({ hasText: 'Pavadinimo linksniai patvirtinti.' }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByText('Patikra: viskas sutvarkyta')).toBeVisible();

  const secondTab = await context.newPage();
  await openTexts(secondTab, door);
  await page.getByRole('button', { name: 'Pateikti tvirtinti' }).dblclick();
  await expect(page.getByText(/Tekstai pateikti\. Tvirtina:/)).toBeVisible();
  await secondTab.getByRole('button', { name: 'Pateikti tvirtinti' }).click();
  await expect(secondTab.getByText(/Tekstai pateikti\. Tvirtina:/)).toBeVisible();

  await page.goBack();
  await expect(page.getByText('Tekstai pateikti, todėl dabar jų keisti negalima.')).toBeVisible();
  await page.goto(`${door}/history`);
  const handedIn = page.locator('main').getByText(/pateikta tvirtinti|pateikė tvirtinti/i);
  await expect(handedIn).toHaveCount(1);
});
