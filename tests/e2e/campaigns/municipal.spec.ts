import { allowClipboard, countPresses, expect, phone, readClipboard, test } from './company';

const campaign = '24 istorijos iki Kalėdų 2026';

const libraries = {
  whole: { editor: 'oksana.malinauskiene@visaginas-s-vb.example', door: '/b/visaginas-s-vb' },
  returned: { editor: 'gabija.vanagiene@anyksciai-r-vb.example', door: '/b/anyksciai-r-vb' },
  declined: { editor: 'asta.cibulskyte@ignalina-r-vb.example', door: '/b/ignalina-r-vb' },
};

const directors = {
  whole: 'jolanta.bernataviciene@visaginas-s-vb.example',
  returned: 'aldona.saltenyte@anyksciai-r-vb.example',
};

test('a library takes part: place, texts, the director’s approval from a phone, publishing', async ({
  page,
  signIn,
  arrive,
  origin,
}) => {
  test.slow();
  const { editor, door } = libraries.whole;
  await signIn(page, editor);
  await allowClipboard(page, origin);

  await test.step('she answers the invitation she finds on her day', async () => {
    await page.goto('/');
    await expect(page).toHaveURL(door);
    await page.getByRole('link', { name: `Atsakyti: „${campaign}“` }).click();
    await expect(page.getByRole('heading', { level: 1, name: campaign })).toBeVisible();
    await page.getByRole('button', { name: 'Dalyvausime' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kur ir kada vyks?' })).toBeVisible();
    await expect(page.getByText('Dalyvaujate. Pradėkite nuo vietos ir laiko.')).toBeVisible();
  });

  await test.step('a day that has passed is refused with a sentence and nothing typed is lost', async () => {
    await page.getByLabel('Kur', { exact: true }).fill('Vaikų skaitykla, Parko g. 12');
    await page.getByLabel('Kada', { exact: true }).fill('2020-01-05');
    await page.getByLabel('Nuo kelintos valandos').fill('17:30');
    await page.getByLabel('Kas atsako už renginį').selectOption({ label: 'Oksana Malinauskienė' });
    await page.getByLabel('Kontaktas teirautis').fill('');
    await page.getByRole('button', { name: 'Išsaugoti ir tęsti' }).click();
    await expect(page.getByRole('alert')).toContainText('Nepavyko įrašyti: sutvarkykite 1 vietą');
    const day = page.getByLabel('Kada', { exact: true });
    await expect(day).toHaveAccessibleDescription(/Data jau praėjo\. Pasirinkite vėlesnę\./);
    await expect(day).toHaveValue('2020-01-05');
    await expect(page.getByLabel('Kur', { exact: true })).toHaveValue('Vaikų skaitykla, Parko g. 12');
    await expect(page.getByLabel('Nuo kelintos valandos')).toHaveValue('17:30');
    await day.fill('2026-12-16');
    await page.getByRole('button', { name: 'Išsaugoti ir tęsti' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Pritaikykite tekstus' })).toBeVisible();
  });

  await test.step('a missing contact stops the texts and says where it is missing', async () => {
    await page.getByRole('button', { name: 'Pateikti tvirtinti' }).click();
    const stop = page.getByRole('alert');
    await expect(stop).toContainText('Dar nepateikta: sutvarkykite 1 vietą.');
    await expect(stop).toContainText('Neįrašytas kontaktas. Kas atsakys klausiantiems?');
    await expect(stop).toBeFocused();
    await stop.getByRole('link', { name: 'Įrašyti kontaktą' }).click();
    const contact = page.getByLabel('Kontaktas teirautis');
    await contact.fill('Oksana Malinauskienė, tel. +370 600 00012');
    await expect(page.getByRole('status').filter({ hasText: /^Išsaugota \d\d:\d\d$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Išsaugoti ir tęsti' }).click();
    await expect(page.getByText('Patikra: viskas sutvarkyta')).toBeVisible();
  });

  const facebook = page.getByRole('region', { name: 'Facebook įrašas' });
  const website = page.getByRole('region', { name: 'Svetainės tekstas' });

  await test.step('the texts are filled with her library, day and contact', async () => {
    await expect(website).toContainText('Visagino');
    await expect(website).toContainText('gruodžio 16 d.');
    await expect(website).toContainText('Oksana Malinauskienė, tel. +370 600 00012');
    const preview = page.getByRole('article', { name: 'Svetainės tekstas' });
    await expect(preview).toContainText('Visagino');
    await expect(preview).not.toContainText('{');
    await expect(facebook.getByText('Regiono tekstas')).toBeVisible();
  });

  await test.step('a text she edits saves itself and is marked as hers', async () => {
    await facebook.getByText('Taisyti', { exact: true }).click();
    const body = facebook.getByRole('textbox', { name: 'Tekstas' });
    await body.fill('Visagine istorijas skaitys žvejai ir jūrininkai. ⚓\nŠiandien skaito {biblioteka}.');
    await expect(page.getByRole('status').filter({ hasText: /^Išsaugota \d\d:\d\d$/ })).toBeVisible();
    await expect(facebook.getByText('Pakeista mūsų')).toBeVisible();
    await page.reload();
    await expect(facebook.getByText('Pakeista mūsų')).toBeVisible();
    await expect(facebook).toContainText('žvejai ir jūrininkai. ⚓');
  });

  await test.step('she hands everything in', async () => {
    await page.getByRole('button', { name: 'Pateikti tvirtinti' }).click();
    await expect(page.getByText('Tekstai pateikti. Tvirtina: Jolanta Bernatavičienė')).toBeVisible();
  });

  await test.step('the director approves from a phone in two presses', async () => {
    const handset = await arrive(directors.whole, phone);
    const presses = await countPresses(handset);
    await handset.goto('/');
    await handset.getByRole('link', { name: `Tvirtinti: „${campaign}“` }).click();
    await expect(handset.getByText('Pakeistas 1 tekstas iš 5.')).toBeVisible();
    await handset.getByRole('button', { name: 'Patvirtinti' }).click();
    await expect(handset.getByText('Tekstai patvirtinti. Dabar juos galima skelbti.')).toBeVisible();
    expect(presses()).toBe(2);
    console.log(`Tvirtinimas iš telefono: ${presses()} veiksmai`);
  });

  await test.step('she copies the text, gives its address and marks it as published', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: `Paskelbti: „${campaign}“` }).click();
    await facebook.getByRole('button', { name: 'Kopijuoti tekstą' }).click();
    await expect(facebook.getByRole('status').filter({ hasText: 'Nukopijuota' })).toBeVisible();
    const copied = await readClipboard(page);
    expect(copied).toContain('žvejai ir jūrininkai. ⚓\nŠiandien skaito Visagino');
    expect(copied).not.toContain('{');

    const address = facebook.getByLabel('Nuoroda');
    await address.fill('facebook visaginas');
    await facebook.getByRole('button', { name: 'Pažymėti kaip paskelbtą' }).click();
    await expect(address).toHaveAccessibleDescription(/Įrašykite visą nuorodą, prasidedančią https:\/\/\./);
    await expect(address).toHaveValue('facebook visaginas');
    await address.fill('https://www.facebook.example/visaginas/irasas-1');
    await facebook.getByRole('button', { name: 'Pažymėti kaip paskelbtą' }).click();
    await expect(facebook.getByText(/^Paskelbta\s.*\sval\.$/)).toBeVisible();
    await expect(facebook.getByRole('link', { name: /facebook\.example/ })).toHaveAttribute(
      'rel',
      /noopener/,
    );
    await expect(page.getByText('Paskelbta 1 iš 5 tekstų.')).toBeVisible();
  });

  await test.step('the history tells every step and whose it was', async () => {
    await page.goto(`${door}/history`);
    const history = page.locator('main');
    for (const name of ['Oksana Malinauskienė', 'Jolanta Bernatavičienė']) {
      await expect(history).toContainText(name);
    }
  });
});

test('returned texts are corrected, handed in again and approved', async ({ page, signIn, arrive }) => {
  const { editor, door } = libraries.returned;
  const reason = 'Prašau parašyti, kad skaitys ir Burbiškio bendruomenė.';
  const director = await arrive(directors.returned);
  await signIn(page, editor);

  await test.step('without a reason nothing is returned', async () => {
    await director.goto('/');
    await director.getByRole('link', { name: `Tvirtinti: „${campaign}“` }).click();
    await director.getByText('Grąžinti taisyti', { exact: true }).first().click();
    await director.getByRole('button', { name: 'Grąžinti taisyti' }).click();
    const field = director.getByLabel('Ką reikėtų taisyti');
    await expect(field).toHaveAccessibleDescription(/Parašykite priežastį/);
    await field.fill(reason);
    await director.getByRole('button', { name: 'Grąžinti taisyti' }).click();
    await expect(director.getByText('Tekstai grąžinti taisyti.')).toBeVisible();
  });

  await test.step('the editor finds the reason on her day and beside the texts', async () => {
    await page.goto('/');
    await expect(page.getByText(reason)).toBeVisible();
    await page.getByRole('link', { name: `Taisyti: „${campaign}“` }).click();
    await expect(page.getByText(`Grąžinta taisyti: ${reason}`)).toBeVisible();
    const email = page.getByRole('region', { name: 'El. laiškas' });
    await email.getByText('Taisyti', { exact: true }).click();
    await email
      .getByRole('textbox', { name: 'Tekstas' })
      .fill('Laba diena, {kreipinys},\n\nskaitys ir Burbiškio bendruomenė.\n\n{biblioteka}');
    await page.getByRole('button', { name: 'Pateikti tvirtinti' }).click();
    await expect(page.getByText(/Tekstai pateikti\. Tvirtina: Aldona/)).toBeVisible();
  });

  await test.step('the director sees what changed and approves', async () => {
    await director.goto('/');
    await director.getByRole('link', { name: `Tvirtinti: „${campaign}“` }).click();
    await expect(director.getByText('Pakeistas 1 tekstas iš 5.')).toBeVisible();
    await director.getByText('Palyginti su regiono tekstu').click();
    await expect(director.locator('ins').filter({ hasText: 'Burbiškio' }).first()).toBeVisible();
    await director.getByRole('button', { name: 'Patvirtinti' }).click();
    await expect(director.getByText('Tekstai patvirtinti. Dabar juos galima skelbti.')).toBeVisible();
  });

  await page.goto(`${door}/history`);
  await expect(page.locator('main')).toContainText(reason);
});

test('a library that declined may change its mind', async ({ page, signIn }) => {
  const { editor, door } = libraries.declined;
  const reason = 'Gruodį remontuojame skaityklą – nebus kur susėsti.';
  await signIn(page, editor);
  await page.goto(`${door}/campaigns`);
  await page.getByRole('link', { name: `Atsakyti: ${campaign}` }).click();
  await page.getByText('Nedalyvausite?').click();
  await page.getByLabel('Priežastis').fill(reason);
  await page.getByRole('button', { name: 'Šįkart nedalyvausime' }).click();
  await expect(page.getByText('Atsakėte, kad šįkart nedalyvausite.')).toBeVisible();
  await expect(page.getByText(`Jūsų priežastis: ${reason}`)).toBeVisible();

  await page.goto(`${door}/campaigns`);
  await expect(page.getByRole('region', { name: 'Nedalyvaujate' })).toContainText(campaign);
  await page.getByRole('link', { name: `Persigalvoti: ${campaign}` }).click();
  await page.getByRole('button', { name: 'Vis dėlto dalyvausime' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Kur ir kada vyks?' })).toBeVisible();
  await page.goto(`${door}/campaigns`);
  await expect(page.getByRole('region', { name: 'Rengiate dabar' })).toContainText(campaign);
});
