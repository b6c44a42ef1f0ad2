import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { the } from '../factories/world';
import { type Actor, enterAs } from './setup/people';
import { startWalled, type Walled } from './setup/walled';

const people = {
  lead: 'paulius.tamosaitis@avba.example',
  coordinator: 'ieva.rimgailiene@pabv.example',
  neighbour: 'ruta.stonkiene@srcb.example',
  town: 'simona.dobilaite@panevezys-m-vb.example',
  stranger: 'algirdas.navikas@birzai-r-vb.example',
};
let walled: Walled;
let actors: Record<keyof typeof people, Actor>;
let base: string;
let side: string;
let closed: string;

beforeAll(async () => {
  walled = await startWalled();
  const entered = Object.entries(people).map(async ([who, email]) => [
    who,
    await enterAs(walled.db.owner, who, email),
  ]);
  actors = Object.fromEntries(await Promise.all(entered));
  const found = await walled.db.owner`select s.id, s.state, t.slug, s.scope_id from side_reports s
    join tenants t on t.id = s.tenant_id`;
  const open = the(found.find((one) => one.state === 'open'));
  side = open.id;
  closed = the(found.find((one) => one.state === 'closed')).id;
  base = `/b/${open.slug}/groups/${open.scope_id}/reports`;
}, 600_000);
afterAll(() => walled?.stop());

const get = (who: keyof typeof people, path: string) => walled.ask(actors[who], { path });
const post = (who: keyof typeof people, path: string, form: Record<string, string>) =>
  walled.ask(actors[who], { path, form: Object.entries(form) });
const row = (version: number, participants: string) => ({
  intent: 'fill',
  version: String(version),
  'value-events': '84',
  'value-participants': participants,
  'method-participants': 'Įskaičiuoti ir savanoriai',
});

describe('a row sent without script', () => {
  test('is refused with what was typed, then taken, then refused as stale to whoever read it before', async () => {
    const wrong = await post('coordinator', `${base}/${side}/fill`, row(0, 'apie du tūkstančius'));
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('apie du tūkstančius');
    expect(wrong.body).toContain('Įrašykite skaičių, pavyzdžiui');
    expect((await post('coordinator', `${base}/${side}/fill`, row(0, '2 013'))).status).toBe(303);
    const stale = await post('coordinator', `${base}/${side}/fill`, row(0, '1999'));
    expect(stale.status).toBe(409);
    expect(stale.body).toContain('1999');
    const page = await get('neighbour', `${base}/${side}`);
    expect(page.body).toContain('Įskaičiuoti ir savanoriai');
    expect(page.body).not.toContain('1999');
  });

  test('belongs to nobody who has none there, and to no closed report', async () => {
    expect((await get('town', `${base}/${side}`)).status).toBe(200);
    expect((await post('town', `${base}/${side}/fill`, row(0, '1'))).status).toBe(403);
    expect((await post('coordinator', `${base}/${closed}/fill`, row(1, '1'))).status).toBe(409);
    expect((await post('coordinator', `${base}/${uuidv7()}/fill`, row(0, '1'))).status).toBe(404);
    expect((await post('stranger', `${base}/${side}/fill`, row(0, '1'))).status).toBe(404);
  });
});

describe('the report itself', () => {
  test('is steered by its lead alone, and read by nobody outside the group', async () => {
    expect((await post('coordinator', `${base}/${side}`, { intent: 'close' })).status).toBe(403);
    expect((await get('coordinator', `${base}/new`)).status).toBe(403);
    for (const path of ['', '/edit', '/fill', '/report.pdf', '/report.xlsx'])
      expect((await get('stranger', `${base}/${side}${path}`)).status).toBe(404);
    expect((await post('lead', `${base}/${uuidv7()}`, { intent: 'close' })).status).toBe(404);
    expect((await post('lead', `${base}/${side}`, { intent: 'shred' })).status).toBe(422);
  });

  test('is found at a member’s own door, and there by members alone', async () => {
    const own = await get('coordinator', `/b/pabv/reports/${side}`);
    expect([own.status, own.headers.location]).toEqual([302, `${base}/${side}`]);
    const book = await get('coordinator', `/b/pabv/reports/${side}.xlsx`);
    expect([book.status, book.headers.location]).toEqual([302, `${base}/${side}/report.xlsx`]);
    expect((await get('stranger', `/b/birzai-r-vb/reports/${side}`)).status).toBe(404);
    expect((await get('stranger', `/b/birzai-r-vb/reports/${side}.pdf`)).status).toBe(404);
  });

  test('keeps what a new one was to be called when nothing is to be counted', async () => {
    const form = { id: uuidv7(), title: 'Tuščia', from: '2026-01-01', to: '2026-12-31', rowsOf: 'region' };
    const refused = await post('lead', `${base}/new`, form);
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Tuščia');
    expect(refused.body).toContain('bent vieną rodiklį');
  });
});
