import type { Builder } from '@sklaida/db/seed';
import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { addDays, type IsoDate, todayIn } from '@sklaida/kernel';
import { type BallotAnswer, type BallotKind, instantAt, stances } from '@sklaida/workgroups';
import { castVote, closeBallot, findBallot, openBallot } from '@sklaida/workgroups/server';
import { timeZone } from '~/i18n/locale';
import source from '../../../db/seed/data/ballots.json';
import type { InGroup } from './groups-source';
import { idOf } from './source';
import { must } from './steps';

type DemoBallot = {
  id: string;
  group: string;
  by: string;
  kind: BallotKind;
  question: string;
  opened: string;
  closed?: string;
  secret?: boolean;
  many?: boolean;
  quorum?: number;
  closesOn?: IsoDate;
  meeting?: string;
  item?: number;
  options?: string[];
  slots?: [string, string][];
  minutes?: number;
  /** By person: which options, counted from 0; of days the answer to each. */
  votes: Record<string, (number | BallotAnswer)[]>;
};
const votes = source.votes as unknown as DemoBallot[];
const ballots = source.ballots as unknown as DemoBallot[];

/** What was voted on while this meeting ran. */
export async function playVotes(inGroup: InGroup, builder: Builder, meeting: string): Promise<void> {
  for (const one of votes.filter((vote) => vote.meeting === meeting)) await play(inGroup, builder, one);
}

/** Polls, a search for a day and votes in writing, some of them over. */
export async function playBallots(inGroup: InGroup, builder: Builder): Promise<void> {
  for (const one of ballots) await play(inGroup, builder, one);
}

async function play(inGroup: InGroup, builder: Builder, one: DemoBallot): Promise<void> {
  const id = idOf('ballot', one.id);
  const today = todayIn(timeZone, new Date());
  const read = (tx: TenantTx, group: { id: string; tenantId: string }) =>
    findBallot(tx, { group, today, id });
  await inGroup(one.by, one.group, async (member) => {
    const opened = await withTenant(member, (tx) => openBallot(tx, { id, ...wordsOf(one, today) }));
    must(opened, one.question);
  });
  for (const [person, chosen] of Object.entries(one.votes))
    await inGroup(person, one.group, async (member) => {
      const done = await withTenant(member, async (tx) => {
        const options = (await read(tx, member.group))?.options ?? [];
        const choices = chosen.map((choice, at) => ({
          option: options[typeof choice === 'number' ? choice : at]?.id ?? '',
          answer: typeof choice === 'number' ? ('yes' as const) : choice,
        }));
        return castVote(tx, { id, choices });
      });
      must(done, `${one.question}: ${person}`);
    });
  if (one.closed)
    await inGroup(one.by, one.group, async (member) => {
      const done = await withTenant(member, async (tx) => {
        const version = (await read(tx, member.group))?.version ?? 0;
        return closeBallot(tx, { id, version, step: 'close' });
      });
      must(done, one.question);
    });
  await builder.balloted({ id, openedAt: one.opened, closedAt: one.closed ?? null });
  const days = { open: one.opened, close: one.closed ?? one.opened };
  await builder.happened(Object.entries(days).map(([action, at]) => ({ subjectId: id, action, at })));
}

/** A day that is over by now is left out: nobody may open what is closed already. */
function wordsOf(one: DemoBallot, today: IsoDate) {
  const { kind, question, secret = false, many = false, quorum = null, meeting, item, minutes = 90 } = one;
  const until = one.closesOn && one.closesOn >= today ? one.closesOn : null;
  const options = one.slots
    ? one.slots.map(([on, at]) => {
        const startsAt = instantAt(timeZone, on, at);
        return { label: '', startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
      })
    : (one.options?.map((label) => ({ label })) ?? stances.map((stance) => ({ label: stance, stance })));
  return {
    ...{ kind, question, secret, many, quorum, options },
    closesOn: until ?? (kind === 'written' ? addDays(today, 7) : null),
    ...(meeting && { meetingId: idOf('meeting', meeting), itemId: idOf('item', `${meeting} ${item}`) }),
  };
}
