import { ballotOptions, ballots, ballotTurnout } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { BallotAnswer, BallotKind, BallotState, Stance } from './ballot';

type Group = { id: string; tenantId: string };

const columns = {
  id: ballots.id,
  kind: sql<BallotKind>`${ballots.kind}`,
  meetingId: ballots.meetingId,
  itemId: ballots.itemId,
  question: ballots.question,
  secret: ballots.secret,
  many: ballots.many,
  state: sql<BallotState>`${ballots.state}`,
  quorum: ballots.quorum,
  entitled: ballots.entitled,
  closesOn: sql<IsoDate | null>`${ballots.closesOn}`,
  closedAt: ballots.closedAt,
  reason: ballots.reason,
  authorId: ballots.authorId,
  authorName: ballots.authorName,
  createdAt: ballots.createdAt,
  version: ballots.version,
};

export type Ballot = {
  id: string;
  kind: BallotKind;
  /** Of a vote, where it is taken; of a date poll, the meeting that came of it. */
  meetingId: string | null;
  itemId: string | null;
  question: string;
  secret: boolean;
  many: boolean;
  /** One whose day is over is closed, though the worker has not come by yet. */
  state: BallotState;
  quorum: number | null;
  entitled: number;
  closesOn: IsoDate | null;
  closedAt: Date | null;
  reason: string | null;
  authorId: string;
  authorName: string;
  createdAt: Date;
  version: number;
  options: { id: string; label: string; stance: Stance | null; startsAt: Date | null; endsAt: Date | null }[];
  voters: { personId: string; name: string; library: string; voted: boolean }[];
  /** In chance order and without names where the ballot is secret, and none of them while it is open. */
  votes: { optionId: string; personId: string | null; name: string | null; answer: BallotAnswer }[];
};

type Filter = { group: Group; today: IsoDate; id?: string; meetingId?: string };

/** The ballots of the entered group with what may be known of their votes, the newest first. */
export async function listBallots(tx: TenantTx, { group, today, id, meetingId }: Filter): Promise<Ballot[]> {
  const where: (SQL | undefined)[] = [
    eq(ballots.tenantId, group.tenantId),
    eq(ballots.scopeId, group.id),
    id ? eq(ballots.id, id) : undefined,
    meetingId ? and(eq(ballots.meetingId, meetingId), eq(ballots.kind, 'vote')) : undefined,
  ];
  const rows = await tx
    .select(columns)
    .from(ballots)
    .where(and(...where))
    .orderBy(desc(ballots.createdAt), desc(ballots.id))
    .limit(200);
  const found = rows.map((row) => ({
    ...row,
    state:
      row.state === 'open' && row.closesOn !== null && row.closesOn < today ? ('closed' as const) : row.state,
  }));
  const told = found.filter((row) => !row.secret || row.state !== 'open').map((row) => row.id);
  const [options, voters, votes] = await parts(tx, group, { ids: found.map((row) => row.id), told, today });
  return found.map((row) => ({
    ...row,
    options: options.filter((one) => one.ballotId === row.id).map(({ ballotId: _, ...rest }) => rest),
    voters: voters.filter((one) => one.ballotId === row.id).map(({ ballotId: _, ...rest }) => rest),
    votes: votes.filter((one) => one.ballotId === row.id).map(({ ballotId: _, ...rest }) => rest),
  }));
}

export const findBallot = async (
  tx: TenantTx,
  filter: { group: Group; today: IsoDate; id: string },
): Promise<Ballot | null> => (await listBallots(tx, filter))[0] ?? null;

async function parts(
  tx: TenantTx,
  group: Group,
  { ids, told, today }: { ids: string[]; told: string[]; today: IsoDate },
) {
  if (ids.length === 0) return [[], [], []] as [[], [], []];
  const options = await tx
    .select({
      ballotId: ballotOptions.ballotId,
      id: ballotOptions.id,
      label: ballotOptions.label,
      stance: sql<Stance | null>`${ballotOptions.stance}`,
      startsAt: ballotOptions.startsAt,
      endsAt: ballotOptions.endsAt,
    })
    .from(ballotOptions)
    .where(and(eq(ballotOptions.tenantId, group.tenantId), inArray(ballotOptions.ballotId, ids)))
    .orderBy(asc(ballotOptions.position));
  const voters = await tx
    .select({
      ballotId: ballotTurnout.ballotId,
      personId: ballotTurnout.personId,
      name: ballotTurnout.personName,
      library: ballotTurnout.library,
      voted: sql<boolean>`${ballotTurnout.votedAt} is not null`,
    })
    .from(ballotTurnout)
    .where(and(eq(ballotTurnout.tenantId, group.tenantId), inArray(ballotTurnout.ballotId, ids)))
    .orderBy(sql`${ballotTurnout.personName} collate "lt-x-icu"`, asc(ballotTurnout.personId));
  if (told.length === 0) return [options, voters, []] as const;
  const votes = await rowsOf<Ballot['votes'][number] & { ballotId: string }>(
    tx,
    sql`select ballot_id as "ballotId", option_id as "optionId", person_id as "personId", person_name as name, answer
      from carry.votes_of_ballots(${`{${told.join(',')}}`}::uuid[], ${today}::date)`,
  );
  return [options, voters, votes] as const;
}
