import type { Builder } from '@sklaida/db/seed';
import { type Door, withTenant } from '@sklaida/db/tenancy';
import type { SideColumn } from '@sklaida/insights';
import { fillSideRow } from '@sklaida/insights/server';
import type { IsoDate } from '@sklaida/kernel';
import { groupRights } from '@sklaida/workgroups';
import type { GroupMember } from '~/auth/guards.server';
import source from '../../../db/seed/data/sides.json';
import { readFill } from '../sides/read-fill.server';
import { saveSide } from '../sides/save-side.server';
import { steerSide } from '../sides/steer-side.server';
import { demoGroups } from './groups-source';
import { idOf } from './source';
import { type As, must } from './steps';

type DemoRow = { by: string; at: string; values: Record<string, number>; methods: Record<string, string> };
type DemoSide = {
  id: string;
  group: string;
  title: string;
  from: IsoDate;
  to: IsoDate;
  due: IsoDate;
  begun: string;
  closed?: string;
  agreed: string[];
  own: SideColumn[];
  rows: DemoRow[];
};

const sides = source.sides as unknown as DemoSide[];

/** What regions counted side by side, with what they did beyond the campaigns the product knows of. */
export async function playSides(as: As, { origin, builder }: { origin: string; builder: Builder }) {
  for (const side of sides) {
    const { host = '', lead = '' } = demoGroups.find((one) => one.id === side.group) ?? {};
    const door: Door = { kind: 'group', slug: host, group: idOf('group', side.group) };
    const inGroup = <T>(person: string, work: (member: GroupMember) => Promise<T>) =>
      as(idOf('person', person), door, (member) => {
        const { group } = member.entered;
        if (!group) throw new Error('demonstration: the door of a group opened without it');
        return work(Object.assign(member, { group, rights: groupRights(group) }));
      });
    const id = idOf('side', side.id);
    const { title, from, to, due, agreed, own } = side;
    await inGroup(lead, async (member) => {
      const wish = { title, from, to, rowsOf: 'region' as const, dueOn: due, agreed, own };
      must(await saveSide(member, { id, version: 0, wish, locale: 'lt', origin }), title);
    });
    for (const row of side.rows) await inGroup(row.by, (member) => fill(member, id, row));
    if (side.closed)
      await inGroup(lead, async (member) => {
        must(await steerSide(member, { id, step: 'close', origin }), title);
      });
    await builder.counted({
      ...{ id, begunAt: side.begun, closedAt: side.closed ?? null },
      rows: side.rows.map(({ by, at }) => ({ personId: idOf('person', by), at })),
    });
    await builder.happened([
      { subjectId: id, action: 'open', at: side.begun },
      ...side.rows.map(({ at }) => ({ subjectId: id, action: 'fill-row', at })),
      ...(side.closed ? [{ subjectId: id, action: 'close', at: side.closed }] : []),
    ]);
  }
}

async function fill(member: GroupMember, id: string, { values, methods, by }: DemoRow): Promise<void> {
  const done = await withTenant(member, async (tx) => {
    const form = await readFill(tx, member, { id, locale: 'lt' });
    const cells = form.columns.map(({ key, known }) => [
      key,
      { value: values[key] ?? known, method: methods[key] ?? null },
    ]);
    return fillSideRow(tx, { sideId: id, version: form.version, cells: Object.fromEntries(cells) });
  });
  if (done !== 'ok') throw new Error(`demonstration: the row of ${by}: ${done}`);
}
