import { groupRights } from '@sklaida/workgroups';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFill } from '~/flows/sides/read-fill.server';
import { readSide } from '~/flows/sides/read-side.server';
import { readSides } from '~/flows/sides/read-sides.server';
import { signIn } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDemonstration();
}, 240_000);
afterAll(() => db.drop());

it('the association’s group has one shared report of two regions, with a difference of method beside its number', async () => {
  const [group] =
    await db.owner`select w.id, t.slug from side_reports s join workgroups w on w.id = s.scope_id
    join tenants t on t.id = w.tenant_id limit 1`;
  const door = { kind: 'group' as const, slug: the(group).slug, group: the(group).id };
  const coordinator = the(await signIn(db, 'ieva.rimgailiene@pabv.example', door));
  const own = the(coordinator.member.entered.group);
  const member = Object.assign(coordinator.member, { group: own, rights: groupRights(own) });
  const view = { locale: 'lt' as const, now: new Date('2026-11-22T10:00:00Z') };
  const { sides } = await coordinator.does((tx) => readSides(tx, member, view));
  const closed = the(sides.find((one) => one.state === 'closed'));
  const page = await coordinator.does((tx) => readSide(tx, member, { id: closed.id, ...view }));
  expect(page.rows.map((one) => one.label)).toEqual(['Panevėžio regionas', 'Šiaulių regionas']);
  expect(page.notes.map((one) => [one.row, one.column])).toEqual([
    ['Šiaulių regionas', 'Dalyviai'],
    ['Šiaulių regionas', 'Darbo laikas'],
  ]);
  expect(page.columns.find((one) => one.key === 'participants')?.sum).toBe('differs');
  expect(page.columns.find((one) => one.key === 'events')?.sum).toHaveProperty('sum');

  // The other one waits for her row, with what the product knows already in it.
  const open = the(sides.find((one) => one.waits));
  const form = await coordinator.does((tx) => readFill(tx, member, { id: open.id, locale: 'lt' }));
  expect(form.campaigns).toBeGreaterThan(0);
  expect(form.columns.find((one) => one.key === 'participants')?.known).toBeGreaterThan(0);
});

it('the county library’s report is shown to that group without three of its fields', async () => {
  const [share] =
    await db.owner`select s.hidden, s.audience_name, r.filed, c.document, c.withheld from report_shares s
    join reports r on r.tenant_id = s.tenant_id and r.id = s.report_id join shared_reports c on c.id = s.id`;
  const told = JSON.stringify(the(share).document);
  for (const kept of ['Visagino', 'attended', 'Įvykdyti']) expect(told).not.toContain(kept);
  expect(the(share).withheld).toBe(3);
});
