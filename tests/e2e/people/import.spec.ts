import { schoolLines, tableHeadings, thousandSchools, workbook } from '../../factories/tables';
import { expect } from '../campaigns/company';
import { coordinator, onOwnServer } from '../region/desk';
import { expectAccessible } from '../setup/test';

const test = onOwnServer();
const importPage = `${coordinator.door}/libraries/import`;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

test('a thousand schools come from a spreadsheet, and again change nothing', async ({ page, signIn }) => {
  const { rows, wrong } = thousandSchools();
  const table = {
    name: 'mokyklos.xlsx',
    mimeType: xlsx,
    buffer: Buffer.from(await workbook({ Mokyklos: rows })),
  };
  await signIn(page, coordinator.email);
  await page.goto(coordinator.door);
  await page.getByRole('link', { name: 'Bibliotekos', exact: true }).click();
  await page.getByRole('link', { name: 'Įkelti iš lentelės' }).click();
  await page.getByLabel('Lentelė').setInputFiles(table);
  await page.getByRole('button', { name: 'Peržiūrėti' }).click();
  for (const { row } of wrong) {
    await expect(page.getByRole('rowheader', { name: `${row} eilutė`, exact: true }).first()).toBeVisible();
  }
  await expect(page.getByText('Gal turėjote galvoje ona@gmail.com?')).toBeVisible();
  await expectAccessible(page);

  const pressed = Date.now();
  await page.getByRole('button', { name: 'Įkelti' }).click();
  await expect(page.getByRole('heading', { name: 'Įkėlimas baigtas' })).toBeVisible({ timeout: 30_000 });
  const took = Date.now() - pressed;
  process.stdout.write(`1,000 schools in the browser: ${took} ms\n`);
  expect(took).toBeLessThan(20_000);
  const number = (label: string) =>
    page.locator('dl.tally > div').filter({ hasText: label }).getByRole('definition');
  await expect(number('Pridėta')).toHaveText(/^1.000$/);
  await expect(number('Palikta')).toHaveText('12');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Įkelti kitą lentelę' }).click();
  await page.getByLabel('Lentelė').setInputFiles(table);
  await page.getByRole('button', { name: 'Peržiūrėti' }).click();
  await page.getByRole('button', { name: 'Įkelti' }).click();
  await expect(page.getByRole('heading', { name: 'Įkėlimas baigtas' })).toBeVisible({ timeout: 30_000 });
  await expect(number('Pridėta')).toHaveText('0');
  await expect(number('Jau buvo')).toHaveText(/^1.000$/);
});

test('what was taken wrongly is corrected before loading', async ({ page, signIn }) => {
  const [school] = schoolLines(2001).slice(2000);
  const rows = [
    tableHeadings,
    [...(school ?? [])].with(3, 'ona@gmial.com'),
    ['Utenso mokykla', 'Utneos r.', '', '', ''],
  ];
  const csv = rows.map((cells) => cells.join(';')).join('\n');
  await signIn(page, coordinator.email);
  await page.goto(importPage);
  await page
    .getByLabel('Lentelė')
    .setInputFiles({ name: 'kelios.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await page.getByRole('button', { name: 'Peržiūrėti' }).click();
  await page.getByText('Patikrinkite, ar teisingai supratome lentelę.').click();
  await page.getByLabel('Pareigos').selectOption('');
  await page.getByRole('button', { name: 'Skaityti iš naujo' }).click();
  await page.getByRole('checkbox', { name: '2 eilutė: Taisyti, kaip siūloma, ir įkelti' }).check();
  await page.getByRole('checkbox', { name: '3 eilutė: Taisyti, kaip siūloma, ir įkelti' }).check();
  await page.getByRole('button', { name: 'Įkelti' }).click();
  await expect(page.getByText('Visos eilutės įkeltos arba jau buvo.')).toBeVisible({ timeout: 30_000 });
});

test('a file that is no table is answered with a sentence', async ({ page, signIn }) => {
  await signIn(page, coordinator.email);
  await page.goto(importPage);
  await page.getByRole('button', { name: 'Peržiūrėti' }).click();
  await expect(page.getByRole('alert')).toContainText('Pasirinkite lentelę.');
  const send = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Lentelė').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await page.getByRole('button', { name: 'Peržiūrėti' }).click();
  };
  await send('senas.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]));
  await expect(page.getByRole('alert')).toContainText('senojo formato');
  await send('didelis.csv', Buffer.alloc(11 * 1024 * 1024, 'a;b\n'));
  await expect(page.getByRole('alert')).toContainText('didesnė nei 10 MB');
});

test('one library is opened and closed', async ({ page, signIn }) => {
  await signIn(page, coordinator.email);
  await page.goto(`${coordinator.door}/libraries/new`);
  await page.getByLabel('Pavadinimas').fill('Zarasų bandomoji gimnazija');
  await page.getByLabel('Savivaldybė').selectOption({ label: 'Zarasų rajono savivaldybė' });
  await page.getByLabel('El. paštas').fill('ona@bandomoji.It');
  await page.getByRole('button', { name: 'Atidaryti' }).click();
  await expect(page.getByRole('alert')).toContainText('Gal turėjote galvoje ona@bandomoji.lt?');
  await page.getByLabel('El. paštas').fill('ona@bandomoji.example');
  await page.getByRole('button', { name: 'Atidaryti' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zarasų bandomoji gimnazija' })).toBeVisible();
  await expect(page.getByText('ona@bandomoji.example')).toBeVisible();
  await expectAccessible(page);

  await page.getByText('Uždaryti biblioteką', { exact: true }).click();
  const closing = page.locator('form').filter({ has: page.locator('#close-reason') });
  await closing.getByLabel('Priežastis').fill('Mokykla reorganizuota');
  await closing.getByRole('button', { name: 'Toliau' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ar tikrai uždaryti?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Uždaryti' }).click();
  await expect(page.getByText('Biblioteka uždaryta:')).toBeVisible();
  await page.getByRole('button', { name: 'Vėl atverti' }).click();
  await expect(page.getByText('Biblioteka vėl atverta.')).toBeVisible();
});
