import type { Builder } from '@sklaida/db/seed';
import { withTenant } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { listDepartments } from '@sklaida/people/server';
import source from '../../../db/seed/data/bulletins.json';
import {
  answerBulletin,
  type BulletinForm,
  editBulletin,
  publishBulletin,
} from '../bulletins/bulletin-steps.server';
import { saveDepartment } from '../bulletins/departments.server';
import { idOf } from './source';
import { type As, must } from './steps';

type DemoBulletin = {
  id: string;
  by: string;
  on: IsoDate;
  until: IsoDate | null;
  title: string;
  body: string;
  departments: string[];
  mustRead: boolean;
  question?: string;
  options?: string[];
  /** Who confirmed on which day, and who chose which option, counted from 1. */
  read?: Record<string, IsoDate>;
  answers?: Record<string, number>;
  change?: { on: IsoDate; body: string; read: Record<string, IsoDate> };
};

const bulletins = source.bulletins as unknown as DemoBulletin[];
const door = { kind: 'library', slug: source.library } as const;
const clock = (on: IsoDate, spread = 0) =>
  new Date(Math.min(Date.parse(`${on}T07:${String(10 + spread * 4).padStart(2, '0')}:00Z`), Date.now()));
const departmentId = (id: string) => idOf('department', `${source.library} ${id}`);

/** What the county library told its own people this autumn, and who has read it. */
export async function playBulletins(as: As, { origin, builder }: { origin: string; builder: Builder }) {
  await as(idOf('person', 'p-vedeja'), door, async (member) => {
    const there = await withTenant(member, (tx) => listDepartments(tx, member.entered.tenant.id));
    for (const [id, people] of Object.entries(source.departments)) {
      const found = there.find((one) => one.id === departmentId(id));
      if (!found) continue;
      const { name, version } = found;
      const row = { id: found.id, version, name, people: people.map((one) => idOf('person', one)) };
      must(await saveDepartment(member, row), name);
    }
  });
  for (const one of bulletins) await tell(as, one, origin);
  const told = bulletins.flatMap(({ id, on, change }) => [
    { subjectId: idOf('bulletin', id), action: 'publish', at: clock(on).toISOString() },
    ...(change
      ? [{ subjectId: idOf('bulletin', id), action: 'change', at: clock(change.on).toISOString() }]
      : []),
  ]);
  await builder.happened(told);
}

async function tell(as: As, one: DemoBulletin, origin: string): Promise<void> {
  const id = idOf('bulletin', one.id);
  const form: BulletinForm = {
    ...{ title: one.title, body: one.body, mustRead: one.mustRead, untilOn: one.until },
    departments: one.departments.map(departmentId),
    ...{ question: one.question ?? '', options: one.options ?? [] },
  };
  const letters = (on: IsoDate) => ({ origin, demo: true, now: clock(on) });
  await as(idOf('person', one.by), door, async (member) =>
    must(await publishBulletin(member, { id, form, ...letters(one.on) }), one.title),
  );
  await read(as, id, one.read ?? {}, 1);
  for (const [person, option] of Object.entries(one.answers ?? {}))
    await as(idOf('person', person), door, async (member) => {
      const wish = { id, textVersion: 1, choice: `o${option}`, now: clock(one.on) };
      must(await answerBulletin(member, wish), one.title);
    });
  const { change } = one;
  if (!change) return;
  await as(idOf('person', one.by), door, async (member) => {
    const wish = { id, version: 1, minor: false, form: { ...form, body: change.body } };
    must(await editBulletin(member, { ...wish, ...letters(change.on) }), one.title);
  });
  await read(as, id, change.read, 2);
}

async function read(as: As, id: string, who: Record<string, IsoDate>, textVersion: number): Promise<void> {
  for (const [index, [person, on]] of Object.entries(who).entries())
    await as(idOf('person', person), door, async (member) => {
      const wish = { id, textVersion, choice: null, now: clock(on, index + 1) };
      must(await answerBulletin(member, wish), `${person} reads`);
    });
}
