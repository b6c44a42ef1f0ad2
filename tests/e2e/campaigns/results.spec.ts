import { expect, test } from './company';

const library = {
  campaign: 'Skaitome prie žvakės 2026',
  editor: 'zivile.umbrasiene@moletai-r-vb.example',
};

const fields = [
  'Renginiai',
  'Dalyviai',
  'Iš jų vaikai ir jaunimas',
  'Nuotoliniai dalyviai',
  'Įrašai',
  'Pasiekti žmonės',
  'Paminėjimai žiniasklaidoje',
];

test('a library records its seven numbers, mends them and takes them back', async ({ page, signIn }) => {
  await signIn(page, library.editor);
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const send = page.getByRole('button', { name: 'Pateikti rezultatus' });

  await test.step('what is known is already there', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: `Įrašyti rezultatus: „${library.campaign}“` }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Įrašykite rezultatus' })).toBeVisible();
    for (const name of fields) await expect(field(name)).toBeVisible();
    await expect(field('Įrašai')).toHaveValue('4');
  });

  await test.step('what is no number is told in a sentence and stays in its field', async () => {
    const wrong = [
      ['Renginiai', '12,5', /Įrašykite sveikąjį skaičių\./],
      ['Dalyviai', 'daug', /Įrašykite sveikąjį skaičių\./],
      ['Iš jų vaikai ir jaunimas', '-1', /Įrašykite skaičių, ne mažesnį kaip 0\./],
      ['Pasiekti žmonės', '🙂', /Įrašykite sveikąjį skaičių\./],
      ['Nuotoliniai dalyviai', '9999999999', /Įrašykite skaičių, ne didesnį kaip 1\s?000\s?000\./],
    ] as const;
    for (const [name, value] of wrong) await field(name).fill(value);
    await send.click();
    await expect(page.getByRole('alert')).toContainText('Nepavyko įrašyti: sutvarkykite 5 vietas');
    for (const [name, value, sentence] of wrong) {
      await expect(field(name)).toHaveValue(value);
      await expect(field(name)).toHaveAccessibleDescription(sentence);
    }
    await field('Dalyviai').fill('');
    await send.click();
    await expect(field('Dalyviai')).toHaveAccessibleDescription(/Užpildykite šį lauką\./);
  });

  await test.step('a doubt is said aloud and stops nobody', async () => {
    await field('Renginiai').fill('4');
    await field('Dalyviai').fill('1 012');
    await field('Iš jų vaikai ir jaunimas').fill('1030');
    await field('Nuotoliniai dalyviai').fill('');
    await field('Pasiekti žmonės').fill('2400');
    await expect(page.getByText('Vaikų ir jaunimo įrašyta daugiau nei dalyvių.')).toBeVisible();
    await page.getByLabel('Pastaba sau').fill('Kitąmet – daugiau kėdžių. Ačiū, Inturke! 🕯️');
    await send.click();
    await expect(page.getByText(/Ačiū: rezultatai pateikti/)).toBeVisible();
    await expect(page.getByText(/^1\s012$/)).toBeVisible();
  });

  await test.step('the numbers are mended', async () => {
    await page.getByRole('link', { name: 'Taisyti' }).click();
    await expect(field('Dalyviai')).toHaveValue('1012');
    await expect(page.getByLabel('Pastaba sau')).toHaveValue('Kitąmet – daugiau kėdžių. Ačiū, Inturke! 🕯️');
    await field('Iš jų vaikai ir jaunimas').fill('640');
    await send.click();
    await expect(page.getByText(/Ačiū: rezultatai pateikti/)).toBeVisible();
    await expect(page.getByText(/^640$/)).toBeVisible();
  });

  await test.step('they are taken back and wait on her day again', async () => {
    await page.getByText('Atšaukti pateikimą', { exact: true }).first().click();
    await page.getByRole('button', { name: 'Atšaukti pateikimą' }).click();
    await expect(page.getByText('Pateikimas atšauktas.')).toBeVisible();
    await expect(field('Dalyviai')).toHaveValue('1012');
    await page.goto('/');
    await expect(page.getByRole('link', { name: `Įrašyti rezultatus: „${library.campaign}“` })).toBeVisible();
  });
});
