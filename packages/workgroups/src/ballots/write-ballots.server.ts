import { type IdentityTx, type JobTx, rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import type { SQL } from 'drizzle-orm';
import type { BallotKind, Choice, Stance } from './ballot';

export type NewBallot = {
  id: string;
  kind: BallotKind;
  question: string;
  secret: boolean;
  many: boolean;
  quorum: number | null;
  closesOn: IsoDate | null;
  /** Of a vote at a meeting. */
  meetingId?: string;
  itemId?: string;
  options: { label: string; stance?: Stance; startsAt?: Date; endsAt?: Date }[];
};
const openRefusals = ['ended', 'forbidden', 'past', 'not-found', 'too-few', 'quorum-too-big'] as const;
export type OpenRefusal = (typeof openRefusals)[number];

/**
 * Opens a ballot for those who sit in the entered group now; `known` when the same id was opened before. `too-few` where a secret vote
 * would be none. Source: `carry.open_ballot`.
 */
export async function openBallot(
  tx: TenantTx,
  { options, ...ballot }: NewBallot,
): Promise<Result<'opened' | 'known', OpenRefusal>> {
  const said = await outcome(
    tx,
    sql`select carry.open_ballot(${JSON.stringify(ballot)}::jsonb, ${JSON.stringify(options)}::jsonb) as said`,
  );
  if (said === 'ok' || said === 'known') return ok(said === 'ok' ? 'opened' : 'known');
  return fail(openRefusals.find((one) => one === said) ?? 'not-found');
}

const voteRefusals = ['not-found', 'closed', 'no-right', 'voted', 'incomplete', 'unknown-option'] as const;
export type VoteRefusal = (typeof voteRefusals)[number];
const voteResult = (said: string): Result<null, VoteRefusal> =>
  said === 'ok' ? ok(null) : fail(voteRefusals.find((one) => one === said) ?? 'not-found');

/** The person's one vote; of dates an answer to each. Source: `carry.cast_vote`. */
export async function castVote(
  tx: TenantTx,
  { id, choices }: { id: string; choices: Choice[] },
): Promise<Result<null, VoteRefusal>> {
  return voteResult(
    await outcome(tx, sql`select carry.cast_vote(${id}, ${JSON.stringify(choices)}::jsonb) as said`),
  );
}

const closeRefusals = ['not-found', 'forbidden', 'wrong-state', 'stale'] as const;

/** Closes it, or calls it off with a reason; `meetingId` is the meeting planned on one of the days. Source: `carry.close_ballot`. */
export async function closeBallot(
  tx: TenantTx,
  input: { id: string; version: number; step: 'close' | 'cancel'; reason?: string; meetingId?: string },
): Promise<Result<null, (typeof closeRefusals)[number]>> {
  const { id, version, step, reason = '', meetingId = null } = input;
  const said = await outcome(
    tx,
    sql`select carry.close_ballot(${id}, ${version}::int, ${step}, ${reason}, ${meetingId}::uuid) as said`,
  );
  return said === 'ok' ? ok(null) : fail(closeRefusals.find((one) => one === said) ?? 'not-found');
}

/** A notice and a letter about a new ballot to every other member; `path` follows the group's address. */
export async function tellOfBallot(
  tx: TenantTx,
  input: {
    id: string;
    title: string;
    origin: string;
    mail: { kind: string; props: Record<string, unknown> } | null;
  },
): Promise<void> {
  const { id, title, origin, mail } = input;
  await tx.execute(sql`select carry.tell_members(${`ballot:${id}`}, 'ballot-open', 'ballot', ${id},
    ${JSON.stringify({ title })}::jsonb, ${origin}, ${`/ballots/${id}`}, ${mail && JSON.stringify(mail)}::jsonb)`);
}

/** Closes what is over by its day; answers how many. */
export async function closeDueBallots(tx: WorkerTx): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(tx, sql`select jobs.close_ballots() as n`);
  return Number(row?.n ?? 0);
}

/** While its letter is sent: a link that answers one date poll. False where none may be given. */
export async function openBallotLink(
  tx: JobTx,
  { letterId, hash, ballotId }: { letterId: string; hash: string; ballotId: string },
): Promise<boolean> {
  const [row] = await rowsOf<{ opened: boolean }>(
    tx,
    sql`select jobs.open_ballot_link(${letterId}, ${hash}, ${ballotId}) as opened`,
  );
  return row?.opened === true;
}

type LinkedBallot = {
  firstName: string;
  question: string;
  group: string;
  open: boolean;
  closesOn: IsoDate | null;
  options: { id: string; startsAt: string; endsAt: string; yes: number; mine: string | null }[];
};

/** The date poll behind a standing link, by its hash; null where there is none. */
export async function readLinkedBallot(tx: IdentityTx, hash: string): Promise<LinkedBallot | null> {
  const [row] = await rowsOf<{ found: LinkedBallot | null }>(
    tx,
    sql`select identity.ballot_by_link(${hash}) as found`,
  );
  return row?.found ?? null;
}

export async function answerLinkedBallot(
  tx: IdentityTx,
  { hash, choices }: { hash: string; choices: Choice[] },
): Promise<Result<null, VoteRefusal>> {
  return voteResult(
    await outcome(
      tx,
      sql`select identity.answer_ballot_by_link(${hash}, ${JSON.stringify(choices)}::jsonb) as said`,
    ),
  );
}

async function outcome(tx: TenantTx | IdentityTx, statement: SQL): Promise<string> {
  const [row] = await rowsOf<{ said: string }>(tx, statement);
  return row?.said ?? '';
}
