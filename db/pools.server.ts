import { PgDatabase, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT, PostgresJsSession } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { listenOn } from './listening.server';

export type Tx = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>;

declare const poolBrand: unique symbol;
export type Database = {
  readonly [poolBrand]: 'app';
  close(): Promise<void>;
  /** Rejects when the server does not answer; `migration` is the number of migrations applied. */
  ready(): Promise<{ migration: string }>;
  /**
   * Begins anew with fresh connections and lets the former go, for the driver's broken promises after the server died. Who still
   * waits on a former one is told within seconds. With `silent`, only if those are still the ones in use.
   */
  renew(silent?: Pools): void;
  /**
   * Hears what is told on a channel, over one connection of its own. `begun` is called each time listening has begun, also anew after
   * the server was away: what was told meanwhile is lost.
   */
  listen(channel: string, ear: { heard: (payload: string) => void; begun: () => void }): void;
};
export type WorkerDatabase = {
  readonly [poolBrand]: 'worker';
  close(): Promise<void>;
  ready(): Promise<{ migration: string }>;
};

/** Sign-in has connections of its own: requests that hold a tenant open can always still ask who somebody is. */
export type Pools = { app: postgres.Sql; identity: postgres.Sql; guest: postgres.Sql };
const pools = new WeakMap<object, Pools>();
const dialect = new PgDialect();

function pool(url: string, max: number): postgres.Sql {
  const client = postgres(url, {
    max,
    idle_timeout: 60,
    connect_timeout: 5,
    onnotice: () => {},
    connection: { application_name: 'sklaida' },
  });
  // Lets drizzle install its own date parsers on the client's options, which reserved connections share.
  drizzle(client);
  return client;
}

export function over(connection: postgres.ReservedSql | postgres.TransactionSql): Tx {
  const client = new Proxy(connection, {
    get(target, key, receiver) {
      if (key === 'unsafe')
        return (text: string, values: []) => target.unsafe(text, values, { prepare: true });
      return Reflect.get(target, key, receiver);
    },
  });
  const session = new PostgresJsSession(client as never, dialect, undefined, {});
  return new PgDatabase(dialect, session as never, undefined) as unknown as Tx;
}

async function level(client: postgres.Sql): Promise<{ migration: string }> {
  const [row] = await client`select ctx.level() as level`;
  return { migration: String(row?.level ?? '0') };
}

export function connect(urls: { app: string; guest: string }): Database {
  const open = (): Pools => ({
    app: pool(urls.app, 10),
    identity: pool(urls.app, 3),
    guest: pool(urls.guest, 3),
  });
  let renewedAt = 0;
  const ears: (() => Promise<void>)[] = [];
  const database = {
    close: async () => {
      await Promise.all([
        ...ears.map((close) => close()),
        ...Object.values(clientsOf(database)).map((client) => client.end({ timeout: 5 })),
      ]);
    },
    ready: () => level(clientsOf(database).app),
    renew: (silent?: Pools) => {
      const former = clientsOf(database);
      if (silent ? silent !== former : Date.now() - renewedAt < 1000) return;
      renewedAt = Date.now();
      pools.set(database, open());
      for (const client of Object.values(former)) client.end({ timeout: 3 }).catch(() => {});
    },
    listen: (channel: string, ear: Parameters<Database['listen']>[1]) => {
      ears.push(listenOn(urls.app, channel, ear));
    },
  } as unknown as Database;
  pools.set(database, open());
  return database;
}

/** The server itself gives up a statement after 15 s, so whoever waits longer waits for nobody. */
export const patience = { connection: 8_000, statement: 20_000, ending: 5_000, work: 40_000 } as const;

export async function within<T>(answer: Promise<T>, limit: number, onSilence: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      onSilence();
      reject(Object.assign(new Error('the database does not answer'), { code: 'POOL_TIMEOUT' }));
    }, limit);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}

export function connectWorker(url: string): WorkerDatabase {
  // One for each kind of work and a few for jobs: whoever waits for a sign-in code does not wait for an export.
  const client = pool(url, 8);
  const database = {
    close: () => client.end({ timeout: 5 }),
    ready: () => level(client),
  } as unknown as WorkerDatabase;
  pools.set(database, { app: client, identity: client, guest: client });
  return database;
}

export function clientsOf(database: object): Pools {
  const clients = pools.get(database);
  if (!clients) throw new Error('not a database handle');
  return clients;
}
