import type { Page } from '@playwright/test';
import { countPresses, expect } from '../campaigns/company';
import { coordinator, createDraft, daysOf, fillBeyond, onOwnServer, openLetter, readRows } from './desk';

const test = onOwnServer();

const channels = ['Svetainė', 'Facebook', 'Instagram', 'El. laiškas', 'Plakatas'];
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const toast = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Kampanijos dalys' }).getByRole('link', { name });

/** Everything written for all channels and for schools. */
async function allWords(page: Page): Promise<Record<string, string>> {
  const found = await page.getByRole('textbox').evaluateAll((all) =>
    all.map((one) => {
      const field = one as HTMLTextAreaElement;
      return [field.id, field.value] as const;
    }),
  );
  return Object.fromEntries(found);
}

test('a coordinator reads a template, its versions and what Sklaida fills in', async ({ page, signIn }) => {
  await signIn(page, coordinator.email);
  await page.goto(coordinator.door);
  await page
    .getByRole('navigation', { name: 'Pagrindinis meniu' })
    .getByRole('link', { name: 'Šablonai' })
    .click();
  const rows = await readRows(page.getByRole('table', { name: '10 šablonų' }));
  expect(rows).toHaveLength(10);
  await page.getByRole('link', { name: 'Skaitome prie žvakės' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Skaitome prie žvakės' })).toBeVisible();

  await test.step('texts show which words Sklaida fills, and each is explained', async () => {
    await expect(part(page, 'Tekstai').getByRole('article')).toHaveCount(channels.length);
    const places = await readRows(page.getByRole('table', { name: 'Vietos, kurias užpildo Sklaida' }));
    expect(places.map(([name]) => name)).toEqual([
      '{biblioteka}',
      '{miestas}',
      '{savivaldybe}',
      '{data}',
      '{laikas}',
      '{vieta}',
      '{kontaktas}',
      '{kreipinys}',
    ]);
    for (const [, example, rule] of places) {
      expect(example).not.toBe('');
      expect(rule).toMatch(/\S\.?$/);
    }
    await expect(part(page, 'Mokyklų versija')).toContainText('Užtruks apie');
    expect((await readRows(page.getByRole('table', { name: 'Darbai' }))).length).toBeGreaterThan(3);
  });

  await test.step('the former version can be read and says it is old', async () => {
    await page.getByRole('link', { name: '1 versija' }).click();
    const notice = page.getByText('Žiūrite seną versiją. Nauja kampanija kuriama pagal 2 versiją.');
    await expect(notice).toBeVisible();
    await page.getByRole('link', { name: 'Rodyti dabartinę versiją' }).click();
    await expect(notice).toBeHidden();
  });
});

test('a coordinator makes a campaign of an occasion and invites the whole region', async ({
  page,
  signIn,
  arrive,
}) => {
  const occasion = 'Spaudos atgavimo, kalbos ir knygos diena';
  const days = daysOf('05-07');
  const title = `Skaitome balsu ${days.year}`;
  const renamed = `Balsai prie upės ${days.year}`;
  const message = 'Balsu perskaitytas sakinys pasiekia ir tą, kuris neieškojo. 📖';
  await signIn(page, coordinator.email);
  const presses = await countPresses(page);
  await page.goto(coordinator.door);

  await test.step('three presses from her day to a draft with its days counted', async () => {
    await page
      .getByRole('navigation', { name: 'Pagrindinis meniu' })
      .getByRole('link', { name: 'Progos ir renginiai' })
      .click();
    await page.getByRole('link', { name: `Kurti kampaniją: ${occasion}` }).click();
    await expect(page.getByRole('radio', { name: 'Skaitome balsu' })).toBeChecked();
    await page.getByRole('button', { name: 'Kurti kampaniją' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    expect(presses()).toBe(3);
    console.log(`Koordinatorė: ${presses()} veiksmai nuo „Šiandien“ iki užpildyto juodraščio`);
    await expect(box(page, 'Pradžia')).toHaveValue(days.on);
    await expect(box(page, 'Pabaiga')).toHaveValue(days.on);
    await expect(box(page, 'Atsakyti iki')).toHaveValue(days.away(-14));
    await expect(box(page, 'Rezultatai iki')).toHaveValue(days.away(14));
    const tasks = await readRows(page.getByRole('table', { name: 'Darbai' }));
    expect(tasks[0]?.slice(1, 3)).toEqual(['prieš 30 dienų', 'balandžio 7 d.']);
  });

  await test.step('a new theme is written once and stands in every text that named the old one', async () => {
    await tab(page, 'Tekstai').click();
    await expect(part(page, 'Plakatas')).toBeVisible();
    const before = await allWords(page);
    const named = Object.keys(before).filter((id) => /skaitome balsu/i.test(before[id] ?? ''));
    expect(named.length).toBeGreaterThan(1);
    await tab(page, 'Apie').click();
    await box(page, 'Tema').fill('Balsai prie upės');
    await box(page, 'Pagrindinė žinutė').fill(message);
    await page.getByRole('button', { name: 'Išsaugoti' }).click();
    await expect(toast(page, 'Išsaugota')).toBeVisible();
    await expect(page.locator('main').getByText(message).first()).toBeVisible();
    await tab(page, 'Tekstai').click();
    await expect(part(page, 'Plakatas').getByRole('textbox')).toHaveValue(/BALSAI PRIE UPĖS/);
    const after = await allWords(page);
    for (const id of Object.keys(before)) expect(after[id]).not.toMatch(/skaitome balsu/i);
    for (const id of named) expect(after[id]).toMatch(/balsai prie upės/i);
  });

  await test.step('one text is written anew', async () => {
    const facebook = part(page, 'Facebook');
    await facebook
      .getByRole('textbox', { name: 'Tekstas' })
      .fill('Gegužės 7-ąją skaitome prie upės: {data} d. {laikas} val., {vieta}. 🌊');
    await facebook.getByRole('button', { name: 'Išsaugoti: Facebook' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Išsaugota \d/ })).toBeVisible();
    await page.reload();
    await expect(facebook.getByRole('textbox', { name: 'Tekstas' })).toHaveValue(/skaitome prie upės.*🌊/);
  });

  await test.step('she chooses whom to invite and reads the letter before it goes', async () => {
    await page.getByRole('link', { name: 'Toliau – kvietimas' }).click();
    const chosen = page.getByText(/^Pakviesime /);
    await expect(chosen).toHaveText('Pakviesime 12 savivaldybių ir 30 mokyklų bibliotekų.');
    await page.getByRole('link', { name: 'Tik savivaldybių' }).click();
    await expect(chosen).toHaveText('Pakviesime 12 savivaldybių bibliotekų.');
    await page.getByRole('checkbox', { name: 'Biržų rajono savivaldybės viešoji biblioteka' }).uncheck();
    await expect(chosen).toHaveText('Pakviesime 11 savivaldybių bibliotekų.');
    await page.getByRole('link', { name: 'Nė vienos' }).click();
    await expect(page.getByText('Dar nieko nepasirinkote.')).toBeVisible();
    await page.getByRole('button', { name: 'Kviesti dalyvauti' }).click();
    await expect(page.getByRole('alert')).toContainText('Nepasirinkote nė vienos bibliotekos');
    await page.getByRole('link', { name: 'Visas' }).click();
    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(42);
    await page.getByText('Laiškas mokyklai').click();
    await expect(part(page, 'Peržiūrėti laišką')).toContainText(`${renamed}: kviečiame dalyvauti`);
  });

  await test.step('one press invites 42 libraries', async () => {
    const before = presses();
    await page.getByRole('button', { name: 'Kviesti dalyvauti' }).click();
    await expect(toast(page, 'Išsiųsta 42 bibliotekoms')).toBeVisible();
    expect(presses() - before).toBe(1);
    const path = await readRows(page.getByRole('table', { name: /pasiekė kiekvieną žingsnį/ }));
    expect(path[0]).toEqual(['Pakviesta', '12', '30']);
    await expect(page.locator('main')).toContainText(
      'Dalyvauja 0 iš 12 savivaldybių bibliotekų ir 0 iš 30 mokyklų.',
    );
  });

  await test.step('what was sent changes only by a published correction', async () => {
    await tab(page, 'Apie').click();
    await expect(
      page.getByText(/^Kampanija paskelbta .*\d\sval\. Aprašymas ir tekstai keičiami skelbiant pataisą\.$/),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Išsaugoti' })).toHaveCount(0);
    await expect(part(page, 'Kampanijos istorija')).toContainText('Pakviestos bibliotekos');
  });

  await test.step('each library has its own letter, as its recipient would see it', async () => {
    const editor = await arrive('egle.lapinskaite@pasvalys-r-vb.example');
    const letter = await openLetter(editor, '/b/pasvalys-r-vb', `${renamed}: kviečiame dalyvauti`);
    await expect(letter).toContainText('Laba diena, Egle');
    await expect(letter).toContainText(message);
    await expect(letter.getByRole('link', { name: 'Atsakyti į kvietimą' })).toHaveAttribute(
      'href',
      /\/b\/pasvalys-r-vb\/campaigns/,
    );
  });
});

test('wrong days and too long words are told in sentences and nothing typed is lost', async ({
  page,
  signIn,
}) => {
  await signIn(page, coordinator.email);
  await createDraft(page, 'Tarptautinė vaikų knygos diena');
  const days = daysOf('04-02');
  const save = page.getByRole('button', { name: 'Išsaugoti' });
  const told = page.getByRole('alert');

  await test.step('an end before the beginning', async () => {
    await box(page, 'Tema').fill('Ąžuolėlių pasakos 🌳');
    await box(page, 'Pabaiga').fill(days.away(-1));
    await save.click();
    await expect(told).toContainText('Pabaiga yra anksčiau už pradžią. Patikrinkite abi datas.');
    await expect(box(page, 'Pabaiga')).toHaveAccessibleDescription(/Pabaiga yra anksčiau už pradžią/);
    await expect(box(page, 'Pabaiga')).toHaveValue(days.away(-1));
    await expect(box(page, 'Tema')).toHaveValue('Ąžuolėlių pasakos 🌳');
  });

  await test.step('days that have passed', async () => {
    await box(page, 'Pradžia').fill('2020-03-01');
    await box(page, 'Pabaiga').fill('2020-03-02');
    await box(page, 'Atsakyti iki').fill('2020-02-20');
    await save.click();
    await expect(box(page, 'Pabaiga')).toHaveAccessibleDescription(/Ši diena jau praėjo/);
    await expect(box(page, 'Atsakyti iki')).toHaveAccessibleDescription(/Ši diena jau praėjo/);
    await expect(box(page, 'Pradžia')).toHaveValue('2020-03-01');
  });

  await test.step('days in the wrong order', async () => {
    await box(page, 'Pradžia').fill(days.on);
    await box(page, 'Pabaiga').fill(days.away(2));
    await box(page, 'Atsakyti iki').fill(days.away(1));
    await box(page, 'Rezultatai iki').fill(days.away(2));
    await save.click();
    await expect(box(page, 'Atsakyti iki')).toHaveAccessibleDescription(/Atsakymų laukiame iki pradžios/);
    await expect(box(page, 'Rezultatai iki')).toHaveAccessibleDescription(/Rezultatai renkami po pabaigos/);
    await box(page, 'Atsakyti iki').fill('');
    await save.click();
    await expect(box(page, 'Atsakyti iki')).toHaveAccessibleDescription(/Įrašykite datą/);
  });

  await test.step('words that do not fit', async () => {
    const long = 'Ilga tema '.repeat(20).trim();
    await box(page, 'Atsakyti iki').fill(days.away(-10));
    await box(page, 'Rezultatai iki').fill(days.away(12));
    await box(page, 'Tema').fill(long);
    await expect(box(page, 'Tema')).toHaveValue(long.slice(0, 120));
    await fillBeyond(box(page, 'Tema'), long);
    await box(page, 'Pavadinimas').fill('');
    await save.click();
    await expect(told).toContainText('Nepavyko įrašyti: sutvarkykite 2 vietas');
    await expect(box(page, 'Tema')).toHaveAccessibleDescription(/Sutrumpinkite: telpa 120 ženklų\./);
    await expect(box(page, 'Tema')).toHaveValue(long);
    await expect(box(page, 'Pavadinimas')).toHaveAccessibleDescription(/Užpildykite šį lauką\./);
  });

  await test.step('mended, all of it is saved', async () => {
    await box(page, 'Tema').fill('Ąžuolėlių pasakos 🌳');
    await box(page, 'Pavadinimas').fill('Ąžuolėlių pasakos');
    await save.click();
    await expect(toast(page, 'Išsaugota')).toBeVisible();
    await page.reload();
    await expect(box(page, 'Tema')).toHaveValue('Ąžuolėlių pasakos 🌳');
    await expect(box(page, 'Pabaiga')).toHaveValue(days.away(2));
  });

  await test.step('a text that is too long, or names a place nobody fills', async () => {
    await tab(page, 'Tekstai').click();
    const facebook = part(page, 'Facebook');
    const long = 'Skaitome kartu. '.repeat(700);
    const text = facebook.getByRole('textbox', { name: 'Tekstas' });
    await fillBeyond(text, long);
    await facebook.getByRole('button', { name: 'Išsaugoti: Facebook' }).click();
    await expect(text).toHaveAccessibleDescription(/Sutrumpinkite/);
    expect((await text.inputValue()).length).toBe(long.length);
    await text.fill('Ateikite: {gatve}. "Laukiame"');
    await expect(facebook).toContainText('Nežinoma vieta {gatve}: jos niekas neužpildys.');
    await expect(facebook).toContainText('Tiesios kabutės');
  });
});

test('two people describe one campaign: both versions are shown and nothing is written over', async ({
  page,
  signIn,
  context,
}) => {
  await signIn(page, coordinator.email);
  const address = await createDraft(page, 'Vasaros skaitymo iššūkis');
  const other = await context.newPage();
  await other.goto(address);
  const refused = () =>
    page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.status() === 409);

  await box(other, 'Pagrindinė žinutė').fill('Penkios knygos – penkios kelionės.');
  await other.getByRole('button', { name: 'Išsaugoti' }).click();
  await expect(toast(other, 'Išsaugota')).toBeVisible();

  await box(page, 'Pagrindinė žinutė').fill('Vasara trumpa, istorijos ilgos.');
  await Promise.all([refused(), page.getByRole('button', { name: 'Išsaugoti' }).click()]);
  const both = page.getByRole('alert').filter({ hasText: 'Kažkas šią kampaniją ką tik pakeitė' });
  await expect(both).toContainText('Dabar įrašyta: Penkios knygos – penkios kelionės.');
  await expect(both).toContainText('Jūsų: Vasara trumpa, istorijos ilgos.');
  await expect(box(page, 'Pagrindinė žinutė')).toHaveValue('Vasara trumpa, istorijos ilgos.');
  await both.getByRole('link', { name: 'Palikti, kas įrašyta' }).click();
  await expect(box(page, 'Pagrindinė žinutė')).toHaveValue('Penkios knygos – penkios kelionės.');

  await test.step('the same with one text', async () => {
    for (const each of [page, other]) {
      await each.goto(`${address}/texts`);
      await expect(part(each, 'Instagram')).toBeVisible();
    }
    const write = async (each: Page, words: string) => {
      await part(each, 'Instagram').getByRole('textbox', { name: 'Tekstas' }).fill(words);
      await part(each, 'Instagram').getByRole('button', { name: 'Išsaugoti: Instagram' }).click();
    };
    const saved = (each: Page) => each.getByRole('status').filter({ hasText: /^Išsaugota \d/ });
    await write(other, 'Kolegės vasara.');
    await expect(saved(other)).toBeVisible();
    await Promise.all([refused(), write(page, 'Mano vasara.')]);
    const stored = part(page, 'Instagram').getByRole('alert');
    await expect(stored).toContainText('Kolegės vasara.');
    await expect(part(page, 'Instagram').getByRole('textbox', { name: 'Tekstas' })).toHaveValue(
      'Mano vasara.',
    );
    await stored.getByRole('button', { name: 'Įrašyti mano' }).click();
    await expect(saved(page)).toBeVisible();
    await other.reload();
    await expect(part(other, 'Instagram').getByRole('textbox', { name: 'Tekstas' })).toHaveValue(
      'Mano vasara.',
    );
  });
});

test('a second press and the back button make no second campaign and no second letter', async ({
  page,
  signIn,
  arrive,
}) => {
  const occasion = 'Europos kalbų diena';
  const title = `Pasakyk tai kita kalba ${daysOf('09-26').year}`;
  await signIn(page, coordinator.email);
  await page.goto(`${coordinator.door}/occasions`);
  await page.getByRole('link', { name: `Kurti kampaniją: ${occasion}` }).click();
  await page.getByRole('button', { name: 'Kurti kampaniją' }).dblclick();
  await expect(page).toHaveURL(/\/campaigns\/[\da-f-]{36}$/);
  await expect(box(page, 'Tema')).toBeVisible();
  const address = new URL(page.url()).pathname;

  await page.goBack();
  await expect(page.getByRole('link', { name: `Šiai progai kampanija jau yra: „${title}“` })).toBeVisible();
  await page.goto(`${coordinator.door}/campaigns`);
  await expect(page.getByRole('heading', { level: 3, name: title })).toHaveCount(1);

  await page.goto(`${address}/invite?pick=none`);
  await page.getByRole('checkbox', { name: 'Zarasų rajono savivaldybės viešoji biblioteka' }).check();
  await page.getByRole('button', { name: 'Kviesti dalyvauti' }).dblclick();
  await expect(page).toHaveURL(/\/members$/);
  await page.goBack();
  await expect(page.getByText('1 biblioteka jau pakviesta; dar kartą jai nerašysime.')).toBeVisible();
  await expect(page.getByText('Zarasų rajono savivaldybės viešoji biblioteka – pakviesta')).toBeVisible();

  const editor = await arrive('inga.seibutyte@zarasai-r-vb.example');
  await editor.goto('/b/zarasai-r-vb/outbox');
  await expect(editor.getByRole('link', { name: `${title}: kviečiame dalyvauti` })).toHaveCount(1);
});
