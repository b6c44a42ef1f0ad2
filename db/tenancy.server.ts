import { type SQL, sql } from 'drizzle-orm';
import type postgres from 'postgres';
import {
  clientsOf,
  type Database,
  over,
  type Pools,
  patience,
  type Tx,
  type WorkerDatabase,
  within,
} from './pools.server';
import type { tenantKinds } from './schema/directory';
import type { groupKinds, groupReaches } from './schema/workgroups';

export { connect, connectWorker, type Database, type WorkerDatabase } from './pools.server';

export type TenantKind = (typeof tenantKinds)[number];
export type Door =
  | { kind: 'library' | 'region' | 'association'; slug: string }
  /** A working group of the library with this slug, entered by its people from their own libraries. */
  | { kind: 'group'; slug: string; group: string };

export type EnteredGroup = {
  id: string;
  /** The host. */
  tenantId: string;
  slug: string;
  host: string;
  name: string;
  kind: (typeof groupKinds)[number];
  reach: (typeof groupReaches)[number];
  endedOn: string | null;
  role: 'lead' | 'member' | 'observer';
};

export type Entered = {
  tenant: {
    id: string;
    slug: string;
    kind: TenantKind;
    name: string;
    shortName: string;
    municipality: string | null;
    regionId: string | null;
    regionSlug: string | null;
    regionName: string | null;
    associationSlug: string | null;
  };
  person: {
    id: string;
    firstName: string;
    lastName: string;
    vocative: string | null;
    email: string;
    locale: 'lt' | 'en';
    jobTitle: string | null;
  };
  /** The person's own roles in force; what is borrowed stands beside them. */
  roles: string[];
  deputations: { absentId: string; absentName: string; roles: string[]; endsAt: string }[];
  /** An administrator of the installation, let in by the library for a while. */
  access: boolean;
  /** A link of one purpose opened the session: it reaches this object and nothing else. */
  only: { purpose: string; objectId: string; path: string } | null;
  scopes: string[];
  writeScopes: string[];
  /** Groups the person sits in, those among them that have ended or that she only observes. */
  groups: string[];
  /** The group whose door was taken. */
  group?: EnteredGroup;
  touchDue: boolean;
};

declare const brand: unique symbol;
/** A transaction that has entered one tenant. Only `withTenant` makes one, so un-scoped access does not compile. */
export type TenantTx = Tx & { readonly [brand]: 'tenant' };
/** Before a tenant is known: identity functions only. */
export type IdentityTx = Tx & { readonly [brand]: 'identity' };
/** A link without an account: one object. */
export type GuestTx = Tx & { readonly [brand]: 'guest' };
/** Background work for one tenant. */
export type JobTx = Tx & { readonly [brand]: 'job' };
/** Background work for nobody's library: functions of the worker only. */
export type WorkerTx = Tx & { readonly [brand]: 'worker' };

type Open = { key: string; clients: Pools; connection: postgres.ReservedSql; tx: Tx; entered: Entered };
type ScopeState = {
  database: Database;
  reading: { key: string; opening: Promise<Open | null> } | null;
  /** Why the last door stayed shut, when the person can mend it. */
  refused: string | null;
  ended: boolean;
};
declare const scopeBrand: unique symbol;
/** One HTTP request: its loaders share one read-only transaction. */
export type RequestScope = { readonly [scopeBrand]: true; end(): Promise<void> };
const scopes = new WeakMap<RequestScope, ScopeState>();

export function openRequest(database: Database): RequestScope {
  const state: ScopeState = { database, reading: null, refused: null, ended: false };
  const scope = {
    end: async () => {
      state.ended = true;
      const reading = state.reading;
      state.reading = null;
      const open = await reading?.opening.catch(() => null);
      if (open) await finish(state.database, open, 'commit').catch(() => {});
    },
  } as unknown as RequestScope;
  scopes.set(scope, state);
  return scope;
}

/** BEGIN and entering the tenant leave together: one round trip. Null when the session has no right to the tenant. */
async function begin(
  state: Pick<ScopeState, 'database' | 'refused'>,
  sessionHash: string,
  door: Door,
  mode: 'read' | 'write',
  actingFor?: string,
): Promise<Open | null> {
  const { database } = state;
  const clients = clientsOf(database);
  const reserving = clients.app.reserve();
  const connection = await within(reserving, patience.connection, () => {
    reserving.then((late) => late.release()).catch(() => {});
  });
  const begun = connection.unsafe(mode === 'read' ? 'begin read only' : 'begin');
  const entering =
    door.kind === 'group'
      ? connection`select ctx.enter_group(${sessionHash}, ${door.slug}, ${door.group}) as entered`
      : connection`select ctx.enter(${sessionHash}, ${door.kind}, ${door.slug}) as entered`;
  // A statement leaves only once it is waited for, and these must leave in this order.
  begun.execute();
  entering.execute();
  const acting = actingFor ? connection`select ctx.act_for(${actingFor})` : null;
  acting?.catch(() => {});
  try {
    const renew = () => database.renew(clients);
    const [, [row]] = await within(Promise.all([begun, entering]), patience.statement, renew);
    const entered = (row?.entered ?? null) as Entered | { refused: string } | null;
    if (entered && !('refused' in entered)) {
      await acting;
      return { key: keyOf(sessionHash, door), clients, connection, tx: over(connection), entered };
    }
    await finish(database, { clients, connection }, 'rollback');
    state.refused = entered?.refused ?? null;
    return null;
  } catch (error) {
    finish(database, { clients, connection }, 'rollback').catch(() => {});
    throw error;
  }
}

/** A connection that does not even end its transaction is dead, and so are its siblings. */
async function finish(
  database: Database,
  { clients, connection }: Pick<Open, 'clients' | 'connection'>,
  how: 'commit' | 'rollback',
): Promise<void> {
  try {
    const renew = () => database.renew(clients);
    await within(Promise.resolve(connection.unsafe(how)), patience.ending, renew);
  } finally {
    connection.release();
  }
}

const keyOf = (sessionHash: string, door: Door) =>
  `${sessionHash} ${door.kind} ${door.slug} ${door.kind === 'group' ? door.group : ''}`;

function reading(scope: RequestScope, sessionHash: string, door: Door): Promise<Open | null> {
  const state = stateOf(scope);
  const key = keyOf(sessionHash, door);
  if (state.reading?.key !== key) {
    if (state.reading) throw new Error('one request reads one tenant');
    state.reading = { key, opening: begin(state, sessionHash, door, 'read') };
  }
  return state.reading.opening;
}

function stateOf(scope: RequestScope): ScopeState {
  const state = scopes.get(scope);
  if (!state || state.ended) throw new Error('the request is over');
  return state;
}

/** A person's place in one tenant for one request: what the database said on entering, and the way back in. */
export type Seat = {
  entered: Entered;
  scope: RequestScope;
  door: Door;
  sessionHash: string;
  mode: 'read' | 'write';
  /** Whose absence gives the right used here: what is written is signed with both names. */
  actingFor?: { id: string; name: string };
};

/** Null when there is no such session, tenant or membership: callers answer each of them alike. */
export async function enterTenant(
  scope: RequestScope,
  sessionHash: string,
  door: Door,
  mode: 'read' | 'write',
): Promise<Seat | null> {
  const open =
    mode === 'read'
      ? await reading(scope, sessionHash, door)
      : await begin(stateOf(scope), sessionHash, door, 'read');
  if (!open) return open;
  if (mode === 'write') await finish(stateOf(scope).database, open, 'commit');
  return { entered: open.entered, scope, door, sessionHash, mode };
}

/** Whether the door stayed shut only because the library asks for a second proof that this session has not given. */
export const asksSecondFactor = (scope: RequestScope): boolean => stateOf(scope).refused === 'second-factor';

const refused = (value: unknown) =>
  typeof value === 'object' && value !== null && 'ok' in value && (value as { ok: unknown }).ok === false;

/**
 * Runs `work` inside the tenant. A read seat shares the request's read-only transaction. A write seat gets a transaction of its own
 * that commits when `work` resolves and rolls back when it throws or resolves to `{ ok: false }`.
 */
export async function withTenant<T>(seat: Seat, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  const state = stateOf(seat.scope);
  const { database } = state;
  if (seat.mode === 'read') {
    const open = await reading(seat.scope, seat.sessionHash, seat.door);
    if (!open) throw new Error('the session ended within the request');
    return within(work(open.tx as TenantTx), patience.work, () => database.renew(open.clients));
  }
  const open = await begin(state, seat.sessionHash, seat.door, 'write', seat.actingFor?.id);
  if (!open) throw new Error('the session ended within the request');
  try {
    const value = await within(commitWork(open, work), patience.work, () => database.renew(open.clients));
    open.connection.release();
    return value;
  } catch (error) {
    finish(database, open, 'rollback').catch(() => {});
    throw error;
  }
}

async function commitWork<T>(open: Open, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  const value = await work(open.tx as TenantTx);
  if (refused(value)) {
    await open.connection.unsafe('rollback');
    return value;
  }
  // PostgreSQL answers the COMMIT of a failed transaction with ROLLBACK and no error.
  const ending = await open.connection.unsafe('commit');
  if (ending.command !== 'COMMIT') throw new Error('the work was taken back: a statement in it had failed');
  return value;
}

/** The same seat for a write beside a read, such as marking an invitation opened while it is shown. */
export const writing = <S extends Seat>(seat: S): S => ({ ...seat, mode: 'write' });

/** Sign-in happens before a tenant exists; used by `app/auth` alone. */
export async function withIdentity<T>(database: Database, work: (tx: IdentityTx) => Promise<T>): Promise<T> {
  return (await clientsOf(database).identity.begin((connection) =>
    work(over(connection) as IdentityTx),
  )) as T;
}

export type Link = { purpose: string; tenantId: string; objectId: string };

/** A link without an account runs as the guest role on one object. Null when the link is unknown, revoked or over. */
export async function withGuest<T>(
  database: Database,
  linkHash: string,
  work: (tx: GuestTx, link: Link) => Promise<T>,
): Promise<T | null> {
  return (await clientsOf(database).guest.begin(async (connection) => {
    const [row] = await connection`select ctx.enter_link(${linkHash}) as link`;
    return row?.link ? work(over(connection) as GuestTx, row.link as Link) : null;
  })) as T | null;
}

/** Libraries with letters due; the worker enters them one by one. */
export async function waitingTenants(database: WorkerDatabase): Promise<string[]> {
  const rows = await clientsOf(database).app`select jobs.waiting_tenants() as id`;
  return rows.map((row) => String(row.id));
}

/** Background work: the worker role, one tenant, one transaction. `system` names the work in the server's activity view. */
export async function withJob<T>(
  database: WorkerDatabase,
  system: string,
  tenantId: string,
  work: (tx: JobTx) => Promise<T>,
): Promise<T> {
  return (await clientsOf(database).app.begin(async (connection) => {
    await connection`select set_config('application_name', ${`sklaida ${system}`}, true), jobs.enter(${tenantId})`;
    return work(over(connection) as JobTx);
  })) as T;
}

/** Background work before or outside a library: the worker role without a tenant reaches its functions and no rows. */
export async function withWorker<T>(
  database: WorkerDatabase,
  system: string,
  work: (tx: WorkerTx) => Promise<T>,
): Promise<T> {
  return (await clientsOf(database).app.begin(async (connection) => {
    await connection`select set_config('application_name', ${`sklaida ${system}`}, true)`;
    return work(over(connection) as WorkerTx);
  })) as T;
}

/** Rows of a hand-written statement, typed by the caller who wrote its columns. */
export async function rowsOf<Row extends Record<string, unknown>>(tx: Tx, statement: SQL): Promise<Row[]> {
  return (await tx.execute(statement)) as unknown as Row[];
}

export { sql };
