import { addWorkingDays } from '@sklaida/calendar';
import type { Builder } from '@sklaida/db/seed';
import { withTenant } from '@sklaida/db/tenancy';
import { uuidv7 } from '@sklaida/kernel';
import { instantAt } from '@sklaida/workgroups';
import {
  answerInvitation,
  changeMeeting,
  findMeeting,
  holdMeeting,
  noteMeeting,
  openMeeting,
  publishAgenda,
  writeMinutesForm,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { type DemoMeeting, demoGroups, type InGroup, personOf } from './groups-source';
import { idOf } from './source';
import { must } from './steps';

/** One meeting from its plan to its approved minutes, on the days it is told to have had; `decide` is what was decided while it ran. */
export async function meet(
  inGroup: InGroup,
  meeting: DemoMeeting,
  builder: Builder,
  decide: () => Promise<void>,
): Promise<void> {
  const lead = demoGroups.find((one) => one.id === meeting.group)?.lead ?? '';
  const id = idOf('meeting', meeting.id);
  const startsAt = instantAt(timeZone, meeting.on, meeting.from);
  const endsAt = instantAt(timeZone, meeting.on, meeting.to);
  const at = (days: number) => new Date(startsAt.getTime() + days * 86_400_000);
  const asLead = <T>(work: (member: GroupMember) => Promise<T>) => inGroup(lead, meeting.group, work);
  await asLead((member) => plan(member, meeting, { startsAt, endsAt }));
  if (meeting.state !== 'planned') await asLead((member) => step(member, id, 'publish', at(-8)));
  for (const [person, answer] of Object.entries(meeting.answers ?? {}))
    await inGroup(person, meeting.group, async (member) => {
      const { group, entered } = member;
      const who = { ...signer(person), library: entered.tenant.shortName };
      const said = { group, meetingId: id, person: who, answer, now: at(-5) };
      must(await withTenant(member, (tx) => answerInvitation(tx, said)), `answer of ${person}`);
    });
  const held = meeting.state === 'draft' || meeting.state === 'approved';
  if (held) {
    await asLead((member) => step(member, id, 'hold', startsAt));
    await asLead((member) => write(member, meeting));
    await decide();
    await asLead((member) => finish(member, meeting, endsAt));
  }
  const days = { plan: -20, publish: -8, hold: 0, submit: 0.1, approve: 8 };
  await builder.happened(
    Object.entries(days).map(([action, day]) => ({ subjectId: id, action, at: at(day).toISOString() })),
  );
  if (held) await builder.attended({ id, absent: meeting.absent.map((one) => idOf('person', one)) });
}

const signer = (id: string) => ({ id: idOf('person', id), name: personOf(id).name });

async function plan(
  member: GroupMember,
  { id, title, kind, place, link, agenda }: DemoMeeting,
  hours: { startsAt: Date; endsAt: Date },
): Promise<void> {
  const { group, entered } = member;
  const by = { id: entered.person.id, name: `${entered.person.firstName} ${entered.person.lastName}` };
  const words = { kind: kind ?? ('meeting' as const), title, place, link: link ?? null, ...hours };
  const items = agenda.map((one, index) => ({
    ...{ id: idOf('item', `${id} ${index}`), title: one.title, plannedMinutes: one.minutes },
    presenterName: by.name,
  }));
  const opened = await withTenant(member, (tx) =>
    openMeeting(tx, { group, by, id: idOf('meeting', id), words, items }),
  );
  must(opened, title);
}

async function step(member: GroupMember, id: string, what: 'publish' | 'hold', now: Date): Promise<void> {
  const { group, rights, entered } = member;
  const chairName = `${entered.person.firstName} ${entered.person.lastName}`;
  const done = await withTenant(member, async (tx) => {
    const { version } = (await findMeeting(tx, { group, id })) ?? { version: 0 };
    const wish = { group, rights, id, version, now };
    return what === 'publish' ? publishAgenda(tx, wish) : holdMeeting(tx, { ...wish, chairName });
  });
  must(done, `${what} of a meeting`);
}

async function write(member: GroupMember, meeting: DemoMeeting): Promise<void> {
  const { group, entered } = member;
  const { id, firstName, lastName } = entered.person;
  for (const [index, { notes }] of meeting.agenda.entries()) {
    if (!notes) continue;
    const place = { tenantId: group.tenantId, groupId: group.id, meetingId: idOf('meeting', meeting.id) };
    const written = await withTenant(member, (tx) =>
      writeMinutesForm(tx, {
        ...{ place, itemId: idOf('item', `${meeting.id} ${index}`), key: uuidv7() },
        ...{ author: { id, name: `${firstName} ${lastName}`, lead: true }, seq: 0, typed: notes },
      }),
    );
    must(written, `minutes of ${meeting.title}`);
  }
}

/** Sent round, and approved when the five working days were over. */
async function finish(member: GroupMember, meeting: DemoMeeting, endsAt: Date): Promise<void> {
  const { group } = member;
  const id = idOf('meeting', meeting.id);
  const objectUntil = addWorkingDays(meeting.on, 5);
  await withTenant(member, async (tx) => {
    const one = await findMeeting(tx, { group, id });
    if (!one) throw new Error(`demonstration: no meeting ${meeting.title}`);
    const draft = { state: 'minutes_draft' as const, objectUntil };
    must(await changeMeeting(tx, { group, id, version: one.version }, draft), meeting.title);
    await noteMeeting(tx, one, { action: 'submit', from: one.state, to: draft.state });
    if (meeting.state === 'draft') return;
    const approved = {
      state: 'minutes_approved' as const,
      approvedAt: new Date(endsAt.getTime() + 8 * 86_400_000),
    };
    must(await changeMeeting(tx, { group, id, version: one.version + 1 }, approved), meeting.title);
    await noteMeeting(tx, one, { action: 'approve', from: draft.state, to: approved.state });
  });
}
