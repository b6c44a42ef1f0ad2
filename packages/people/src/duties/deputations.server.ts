import { rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';
import { type Duty, fail, type IsoDate, ok, type Result, type Role } from '@sklaida/kernel';
import type { SQL } from 'drizzle-orm';
import type { DeputationPhase, DeputationRefusal } from './deputations';

export type Deputation = {
  id: string;
  absentId: string;
  absentName: string;
  deputyId: string;
  deputyName: string;
  /** ISO instants. */
  startsAt: string;
  endsAt: string;
  /** The first and the last day, as counted in Lithuania. */
  from: IsoDate;
  until: IsoDate;
  duties: Duty[];
  handover: string;
  phase: DeputationPhase;
  /** The instant it was taken back; and whether it had begun by then. */
  revokedAt: string | null;
  begun: boolean;
  revokeReason: string | null;
  createdBy: string | null;
  version: number;
};

const selected = sql`select id, absent_id as "absentId", absent_name as "absentName", deputy_id as "deputyId", deputy_name as "deputyName",
    to_json(starts_at) #>> '{}' as "startsAt", to_json(ends_at) #>> '{}' as "endsAt",
    (starts_at at time zone 'Europe/Vilnius')::date::text as "from",
    ((ends_at - interval '1 microsecond') at time zone 'Europe/Vilnius')::date::text as "until",
    duties, handover, to_json(revoked_at) #>> '{}' as "revokedAt", revoke_reason as "revokeReason", created_by as "createdBy", version,
    starts_at <= coalesce(revoked_at, now()) and (state = 'planned' or revoked_at is not null) as begun,
    case when state <> 'planned' and ends_at > now() then state
      when state = 'proposed' then 'past' when state = 'revoked' then 'revoked'
      when ends_at <= now() then 'past' when starts_at <= now() then 'running' else 'coming' end as phase
  from deputations`;

const read = (tx: TenantTx, rest: SQL) => rowsOf<Deputation>(tx, sql`${selected} ${rest}`);

/** All deputations of the library, the latest beginning first. */
export function listDeputations(tx: TenantTx, tenantId: string): Promise<Deputation[]> {
  return read(tx, sql`where tenant_id = ${tenantId} order by starts_at desc, id desc limit 200`);
}

export async function findDeputation(
  tx: TenantTx,
  key: { tenantId: string; id: string },
): Promise<Deputation | null> {
  const [row] = await read(tx, sql`where tenant_id = ${key.tenantId} and id = ${key.id}`);
  return row ?? null;
}

/** The person's own absences that have begun, the latest first. */
export function listAbsences(
  tx: TenantTx,
  key: { tenantId: string; personId: string },
): Promise<Deputation[]> {
  return read(
    tx,
    sql`where tenant_id = ${key.tenantId} and absent_id = ${key.personId} and starts_at <= coalesce(revoked_at, now())
      and state <> 'proposed' order by coalesce(revoked_at, ends_at) desc limit 20`,
  );
}

export type DeputationDone = { id: string; state: 'proposed' | 'planned' | 'revoked'; repeated: boolean };
/** What the sentence of a refusal names. */
export type RefusalFacts = { name?: string; from?: string; until?: string; duty?: Duty };
export type DeputationResult = Result<DeputationDone, DeputationRefusal>;

type Answer = RefusalFacts & {
  refused?: DeputationRefusal;
  id: string;
  state: DeputationDone['state'];
  repeated?: boolean;
};

async function asked(tx: TenantTx, call: SQL): Promise<DeputationResult> {
  const [row] = await rowsOf<{ answer: Answer }>(tx, sql`select ${call} as answer`);
  if (!row) throw new Error('a deputation function gave no answer');
  const { refused, id, state, repeated, ...facts } = row.answer;
  return refused ? fail(refused, facts) : ok({ id, state, repeated: repeated === true });
}

/** Plans or proposes a deputation by whole days; the same `id` twice is one deputation. */
export function appointDeputy(
  tx: TenantTx,
  input: {
    id: string;
    absentId: string;
    deputyId: string;
    from: IsoDate;
    until: IsoDate;
    duties: readonly Duty[];
    handover: string;
    proposal: boolean;
  },
): Promise<DeputationResult> {
  const { id, absentId, deputyId, from, until, duties, handover, proposal } = input;
  const list = sql`array[${sql.join(
    duties.map((duty) => sql`${duty}`),
    sql`, `,
  )}]::text[]`;
  return asked(
    tx,
    sql`identity.appoint_deputy(${id}, ${absentId}, ${deputyId}, ${from}, ${until}, ${list}, ${handover}, ${proposal})`,
  );
}

export type DeputationKey = { id: string; version: number };

export const confirmDeputation = (tx: TenantTx, { id, version }: DeputationKey) =>
  asked(tx, sql`identity.settle_deputation(${id}, ${version}, 'confirm')`);

export const startDeputation = (tx: TenantTx, { id, version }: DeputationKey) =>
  asked(tx, sql`identity.settle_deputation(${id}, ${version}, 'start')`);

export const revokeDeputation = (
  tx: TenantTx,
  { id, version, reason }: DeputationKey & { reason: string | null },
) => asked(tx, sql`identity.revoke_deputation(${id}, ${version}, ${reason})`);

/** Stale carries what stands there now: `{ handover, version }`. */
export const noteDeputation = (
  tx: TenantTx,
  { id, version, handover }: DeputationKey & { handover: string },
) => asked(tx, sql`identity.note_deputation(${id}, ${version}, ${handover})`);

/** Queues the letters to both people that the deputation's state asks for now; each goes once. */
export async function announceDeputation(
  tx: TenantTx,
  { id, origin, demo }: { id: string; origin: string; demo: boolean },
): Promise<void> {
  await tx.execute(sql`select identity.announce_deputation(${id}, ${origin}, ${demo})`);
}

/** Queues what is due to be told of deputations that began or ended by themselves; answers how many turns there were. */
export async function turnDeputations(
  tx: WorkerTx,
  { origin, demo }: { origin: string; demo: boolean },
): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(tx, sql`select jobs.turn_deputations(${origin}, ${demo}) as n`);
  return Number(row?.n ?? 0);
}

export type StandIn = { deputyId: string; absentId: string; absentName: string; roles: Role[] };

/** Who stands in for whom now, and which roles of theirs they borrow. */
export async function listStandIns(tx: TenantTx): Promise<StandIn[]> {
  return rowsOf<StandIn>(
    tx,
    sql`select deputy_id as "deputyId", absent_id as "absentId", absent_name as "absentName", roles from identity.standing_in()`,
  );
}
