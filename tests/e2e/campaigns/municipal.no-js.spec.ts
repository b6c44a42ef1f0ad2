import { expect, phone, test } from './company';

const campaign = '24 istorijos iki Kalėdų 2026';

const libraries = {
  whole: {
    editor: 'egle.lapinskaite@pasvalys-r-vb.example',
    director: 'regina.mikuckiene@pasvalys-r-vb.example',
    door: '/b/pasvalys-r-vb',
  },
  results: { editor: 'oksana.malinauskiene@visaginas-s-vb.example', campaign: 'Skaitome prie žvakės 2026' },
};

test('without scripts a library answers, adapts, hands in, is approved and publishes', async ({
  page,
  signIn,
  arrive,
}) => {
  test.slow();
  const { editor, director, door } = libraries.whole;
  await signIn(page, editor);

  await test.step('answer', async () => {
    await page.goto('/');
    await expect(page).toHaveURL(door);
    await page.getByRole('link', { name: `Atsakyti: „${campaign}“` }).click();
    await page.getByRole('button', { name: 'Dalyvausime' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Kur ir kada vyks?' })).toBeVisible();
  });

  await test.step('place, with a wrong day first', async () => {
    await page.getByLabel('Kur', { exact: true }).fill('Pasvalio kultūros centras');
    await page.getByLabel('Kada', { exact: true }).fill('2020-02-03');
    await page.getByLabel('Nuo kelintos valandos').fill('18:00');
    await page.getByLabel('Kontaktas teirautis').fill('Eglė Lapinskaitė, tel. +370 600 00005');
    await page.getByRole('button', { name: 'Išsaugoti ir tęsti' }).click();
    await expect(page.getByLabel('Kada', { exact: true })).toHaveAccessibleDescription(/Data jau praėjo/);
    await expect(page.getByLabel('Kur', { exact: true })).toHaveValue('Pasvalio kultūros centras');
    await page.getByLabel('Kada', { exact: true }).fill('2026-12-10');
    await page.getByRole('button', { name: 'Išsaugoti ir tęsti' }).click();
    await expect(page.getByText('Vieta ir laikas išsaugoti.')).toBeVisible();
  });

  await test.step('one text of her own, then back to the region’s, then her own again', async () => {
    const instagram = page.getByRole('region', { name: 'Instagram įrašas' });
    const own = 'Pasvalyje istorija skambės per pietus.';
    await instagram.getByText('Taisyti', { exact: true }).click();
    await instagram.getByRole('textbox', { name: 'Tekstas' }).fill(own);
    await instagram.getByRole('button', { name: 'Išsaugoti' }).click();
    await expect(instagram.getByText('Pakeista mūsų')).toBeVisible();
    await instagram.getByRole('button', { name: 'Grąžinti regiono tekstą' }).click();
    await expect(instagram.getByText('Regiono tekstas', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Atšaukti' }).click();
    await expect(instagram.getByText('Pakeista mūsų')).toBeVisible();
    await expect(instagram).toContainText(own);
  });

  await test.step('hand in, and be approved', async () => {
    await page.getByRole('button', { name: 'Pateikti tvirtinti' }).click();
    await expect(page.getByText('Tekstai pateikti. Tvirtina:')).toBeVisible();
    const handset = await arrive(director, phone);
    await handset.goto('/');
    await handset.getByRole('link', { name: `Tvirtinti: „${campaign}“` }).click();
    await handset.getByRole('button', { name: 'Patvirtinti' }).click();
    await expect(handset.getByText('Tekstai patvirtinti. Dabar juos galima skelbti.')).toBeVisible();
  });

  await test.step('publish', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: `Paskelbti: „${campaign}“` }).click();
    const instagram = page.getByRole('region', { name: 'Instagram įrašas' });
    await expect(instagram.getByText('Pažymėkite tekstą ir nukopijuokite.')).toBeVisible();
    await instagram.getByLabel('Nuoroda').fill('https://www.instagram.example/p/1');
    await instagram.getByRole('button', { name: 'Pažymėti kaip paskelbtą' }).click();
    await expect(page.getByText('Paskelbta 1 iš 5 tekstų.')).toBeVisible();
  });
});

test('without scripts a library records its numbers', async ({ page, signIn }) => {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await signIn(page, libraries.results.editor);
  await page.goto('/');
  await page.getByRole('link', { name: `Įrašyti rezultatus: „${libraries.results.campaign}“` }).click();
  await field('Renginiai').fill('trys');
  await field('Dalyviai').fill('64');
  await page.getByRole('button', { name: 'Pateikti rezultatus' }).click();
  await expect(field('Renginiai')).toHaveAccessibleDescription(/Įrašykite sveikąjį skaičių\./);
  await expect(field('Renginiai')).toHaveValue('trys');
  await expect(field('Dalyviai')).toHaveValue('64');
  await field('Renginiai').fill('3');
  await page.getByRole('button', { name: 'Pateikti rezultatus' }).click();
  await expect(page.getByText(/Ačiū: rezultatai pateikti/)).toBeVisible();
  await page.getByText('Atšaukti pateikimą', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Atšaukti pateikimą' }).click();
  await expect(field('Dalyviai')).toHaveValue('64');
});
