import type { Builder } from '@sklaida/db/seed';
import { type Door, withTenant } from '@sklaida/db/tenancy';
import { addDays, uuidv7 } from '@sklaida/kernel';
import { groupRights } from '@sklaida/workgroups';
import {
  addDecision,
  addTopic,
  answerCommitment,
  changeGroup,
  findCommitment,
  findDecision,
  findGroup,
  seatPeople,
  steerDecision,
} from '@sklaida/workgroups/server';
import type { GroupMember, Member } from '~/auth/guards.server';
import { startGroup } from '../groups/start-group.server';
import { playBallots, playVotes } from './ballots.server';
import {
  type DemoDecision,
  demoDecisions,
  demoGroups,
  demoMeetings,
  type InGroup,
  personOf,
} from './groups-source';
import { meet } from './meetings.server';
import { playSeries } from './series.server';
import { associationId, idOf } from './source';
import { type As, must } from './steps';

const since = '2026-01-15';
const letters = (origin: string) => ({ origin, demo: true });
const clock = (on: string, hour = '12:00') => `${on}T${hour}:00Z`;

const homeOf = (id: string): Door => {
  const { organisation } = personOf(id);
  return { kind: organisation === associationId ? 'association' : 'library', slug: organisation };
};

/** A year of one regional group and two of the association: who sits there, when they met, what they decided and what came of it. */
export async function playGroups(as: As, { origin, builder }: { origin: string; builder: Builder }) {
  const inGroup: InGroup = (person, group, work) => {
    const slug = demoGroups.find((one) => one.id === group)?.host ?? '';
    const door: Door = { kind: 'group', slug, group: idOf('group', group) };
    return as(idOf('person', person), door, (member) => work(sitting(member)));
  };
  for (const group of demoGroups) {
    await gather(as, inGroup, group);
    await begin(builder, group.id);
  }
  for (const { id } of demoGroups) {
    const subjectId = idOf('group', id);
    const begun = ['open', 'gather', 'change'].map((action) => ({ subjectId, action, at: clock(since) }));
    await builder.happened(begun);
    await builder.seated({ groupId: subjectId, from: since });
  }
  for (const meeting of demoMeetings)
    await meet(inGroup, meeting, builder, async () => {
      const own = demoDecisions.filter((one) => one.meeting === meeting.id);
      for (const decision of own) await decide(inGroup, decision, origin);
      await playVotes(inGroup, builder, meeting.id);
    });
  await playSeries(inGroup, builder);
  await playBallots(inGroup, builder);
  for (const decision of demoDecisions) await carryOut(as, inGroup, decision, { origin, builder });
}

function sitting(member: Member): GroupMember {
  const { group } = member.entered;
  if (!group) throw new Error('demonstration: the door of a group opened without it');
  return Object.assign(member, { group, rights: groupRights(group) });
}

type Group = (typeof demoGroups)[number];

/** The regional group has been there since its first review. */
async function gather(as: As, inGroup: InGroup, group: Group): Promise<void> {
  const { id, name, kind, reach, charter, lead } = group;
  const emails = group.members.map((one) => personOf(one).email);
  if (reach === 'association')
    await as(idOf('person', lead), homeOf(lead), async (member) => {
      const started = await startGroup(member, {
        ...{ id: idOf('group', id), name, kind, reach, charter, emails },
      });
      must(started, name);
    });
  await inGroup(lead, id, (member) =>
    withTenant(member, async (tx) => {
      const about = await findGroup(tx, member.group);
      if (about && about.charter !== charter)
        await changeGroup(tx, { version: about.version, name, kind, charter });
      if (reach === 'region') await seatPeople(tx, { emails, role: 'member' });
      const observers = group.observers.map((one) => personOf(one).email);
      if (observers.length > 0) await seatPeople(tx, { emails: observers, role: 'observer' });
    }),
  );
  for (const { by, text } of group.topics)
    await inGroup(by, id, (member) =>
      withTenant(member, (tx) =>
        addTopic(tx, {
          group: member.group,
          id: uuidv7(),
          body: text,
          by: { id: idOf('person', by), name: personOf(by).name },
        }),
      ),
    );
}

/** A group began some weeks before it first met. */
async function begin(builder: Builder, group: string): Promise<void> {
  const [first = '2026-03-12'] = demoMeetings.filter((one) => one.group === group).map((one) => one.on);
  const id = idOf('group', group);
  const at = clock(addDays(first, -28));
  await builder.gathered({ id, at });
  await builder.happened(['open', 'gather', 'change'].map((action) => ({ subjectId: id, action, at })));
}

const decisionId = ({ text }: DemoDecision) => idOf('decision', text);
const meetingOf = ({ meeting }: DemoDecision) => {
  const found = demoMeetings.find((one) => one.id === meeting);
  const group = demoGroups.find((one) => one.id === found?.group);
  if (!found || !group) throw new Error(`demonstration: no meeting ${meeting}`);
  return { meeting: found, group };
};

async function decide(inGroup: InGroup, decision: DemoDecision, origin: string): Promise<void> {
  const { meeting, group } = meetingOf(decision);
  await inGroup(group.lead, group.id, async (member) => {
    const made = await withTenant(member, (tx) =>
      addDecision(tx, {
        ...{ group: member.group, id: decisionId(decision), body: decision.text, dueOn: decision.due },
        ownerId: decision.owner && idOf('person', decision.owner),
        personId: idOf('person', group.lead),
        meetingId: idOf('meeting', meeting.id),
        itemId: idOf('item', `${meeting.id} ${decision.item}`),
        ...letters(origin),
      }),
    );
    must(made, decision.text);
  });
}

/** What its owner's library answered, day by day, and whether the group gave it up. */
async function carryOut(
  as: As,
  inGroup: InGroup,
  decision: DemoDecision,
  { origin, builder }: { origin: string; builder: Builder },
): Promise<void> {
  const id = decisionId(decision);
  const { meeting, group } = meetingOf(decision);
  for (const { step, day, words } of decision.answers)
    await as(idOf('person', decision.owner ?? ''), homeOf(decision.owner ?? ''), async (member) => {
      const tenantId = member.entered.tenant.id;
      const answered = await withTenant(member, async (tx) => {
        const { version } = (await findCommitment(tx, { tenantId, id })) ?? { version: 0 };
        return answerCommitment(tx, { id, version, step, on: day ?? null, words, ...letters(origin) });
      });
      must(answered, `${step}: ${decision.text}`);
    });
  if (decision.drop)
    await inGroup(group.lead, group.id, async (member) => {
      const { group: own } = member;
      const dropped = await withTenant(member, async (tx) => {
        const { version } = (await findDecision(tx, { group: own, id })) ?? { version: 0 };
        return steerDecision(tx, { group: own, id, version, step: 'drop', lead: true, ...letters(origin) });
      });
      must(dropped, decision.text);
    });
  const told = (step: string) => [step, `commitment-${step}`];
  const last = decision.answers.at(-1);
  await builder.happened([
    ...['decide', 'offer'].map((action) => ({ subjectId: id, action, at: clock(meeting.on, '09:30') })),
    ...decision.answers.flatMap(({ step, on }) =>
      told(step).map((action) => ({ subjectId: id, action, at: clock(on) })),
    ),
    ...(decision.drop
      ? ['drop', 'withdraw'].map((action) => ({ subjectId: id, action, at: clock(decision.drop ?? '') }))
      : []),
  ]);
  await builder.decided({ id, decidedAt: clock(meeting.on, '09:30'), toldAt: last ? clock(last.on) : null });
}
