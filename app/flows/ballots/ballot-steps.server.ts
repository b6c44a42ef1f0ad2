import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isUuid, ok, type Result, todayIn } from '@sklaida/kernel';
import type { Choice } from '@sklaida/workgroups';
import {
  addDecision,
  castVote,
  closeBallot,
  findBallot,
  listMeetings,
  type NewBallot,
  type OpenRefusal,
  openBallot,
  openMeeting,
  tellMinutes,
  tellOfBallot,
  type VoteRefusal,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';

type Letters = { origin: string; demo: boolean };

/** Opens a ballot and tells the others: by a letter where they are asked for a day or to vote in writing. */
export function openGroupBallot(
  member: GroupMember,
  ballot: NewBallot,
  { origin, demo }: Letters,
): Promise<Result<null, OpenRefusal>> {
  const { entered, group } = member;
  return withTenant(member, async (tx): Promise<Result<null, OpenRefusal>> => {
    const opened = await openBallot(tx, ballot);
    if (!opened.ok) return fail(opened.error);
    if (opened.value === 'known') return ok(null);
    if (ballot.meetingId) {
      await tellMinutes(tx, { meeting: ballot.meetingId, kind: 'moved' });
      return ok(null);
    }
    const { person, tenant } = entered;
    const { kind, id, question, closesOn, secret, options } = ballot;
    const props = {
      signer: {
        name: `${person.firstName} ${person.lastName}`,
        jobTitle: person.jobTitle,
        organisation: tenant.name,
      },
      ...{ groupName: group.name, demo, what: kind, question, closesOn, secret },
      slots: options.flatMap(({ startsAt, endsAt }) =>
        startsAt && endsAt ? [{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }] : [],
      ),
    };
    const mail = kind === 'poll' ? null : { kind: 'ballot', props };
    await tellOfBallot(tx, { id, title: question, origin, mail });
    return ok(null);
  });
}

/** One vote; the open pages of a meeting's minutes are told that there is one more. */
export function voteInBallot(
  member: GroupMember,
  { id, choices, now }: { id: string | undefined; choices: Choice[]; now: Date },
): Promise<Result<null, VoteRefusal>> {
  return withTenant(member, async (tx): Promise<Result<null, VoteRefusal>> => {
    const one = isUuid(id)
      ? await findBallot(tx, { group: member.group, today: todayIn(timeZone, now), id })
      : null;
    if (!one) return fail('not-found');
    const done = await castVote(tx, { id: one.id, choices });
    if (done.ok && one.kind === 'vote' && one.meetingId)
      await tellMinutes(tx, { meeting: one.meetingId, kind: 'moved' });
    return done;
  });
}

type Step = { id: string | undefined; now: Date } & (
  | { intent: 'close'; version: number }
  | { intent: 'cancel'; version: number; reason: string }
  | { intent: 'plan'; version: number; option: string }
  | ({ intent: 'decide'; body: string; ownerId: string | null; dueOn: IsoDate | null } & Letters)
);
type StepRefusal = 'not-found' | 'forbidden' | 'wrong-state' | 'stale' | 'not-a-member';

/** What its lead does with it: ends it, calls it off, plans the meeting on one of its days, writes the result down as a decision. */
export function steerBallot(member: GroupMember, step: Step): Promise<Result<null, StepRefusal>> {
  const { group, entered } = member;
  return withTenant(member, async (tx): Promise<Result<null, StepRefusal>> => {
    const { id, now } = step;
    const one = isUuid(id) ? await findBallot(tx, { group, today: todayIn(timeZone, now), id }) : null;
    if (!one) return fail('not-found');
    const by = { id: entered.person.id, name: `${entered.person.firstName} ${entered.person.lastName}` };
    if (step.intent === 'decide') {
      if (one.state !== 'closed' || one.kind === 'poll' || one.kind === 'dates') return fail('wrong-state');
      const { body, ownerId, dueOn, origin, demo } = step;
      const from = one.meetingId && one.itemId ? { meetingId: one.meetingId, itemId: one.itemId } : {};
      // The decision bears the ballot's id: pressed twice, it is one.
      const words = { id: one.id, body, ownerId, dueOn, origin, demo };
      const done = await addDecision(tx, { group, personId: by.id, ...words, ...from });
      return done.ok ? ok(null) : done;
    }
    if (step.intent !== 'plan') {
      const done = await closeBallot(tx, { ...step, step: step.intent, id: one.id });
      if (done.ok && one.kind === 'vote' && one.meetingId)
        await tellMinutes(tx, { meeting: one.meetingId, kind: 'moved' });
      return done;
    }
    if (!member.rights.has('group:lead')) return fail('forbidden');
    const slot = one.options.find((option) => option.id === step.option);
    if (one.kind !== 'dates' || !slot?.startsAt || !slot.endsAt) return fail('not-found');
    const [last] = await listMeetings(tx, { group, limit: 1 });
    const { startsAt, endsAt } = slot;
    const place = { place: last?.place ?? null, link: last?.link ?? null };
    const words = {
      kind: last?.kind ?? ('meeting' as const),
      title: one.question,
      startsAt,
      endsAt,
      ...place,
    };
    // The meeting bears the ballot's id, for the same reason.
    const planned = await openMeeting(tx, { group, by, id: one.id, words, items: [] });
    if (!planned.ok) return fail('wrong-state');
    return closeBallot(tx, { id: one.id, version: step.version, step: 'close', meetingId: one.id });
  });
}
