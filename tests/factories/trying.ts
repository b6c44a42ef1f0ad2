import type postgres from 'postgres';
import type { Row } from './rows';
import { type Place, the } from './world';

export type Tx = postgres.TransactionSql;
const undo = new Error('undo');

/** A transaction that is always taken back, as a role and in a context. */
export async function trying<T>(
  client: postgres.Sql,
  enter: (sql: Tx) => Promise<unknown>,
  work: (sql: Tx) => Promise<T>,
) {
  let value: T | undefined;
  await client
    .begin(async (sql) => {
      await enter(sql);
      value = await work(sql);
      throw undo;
    })
    .catch((error: unknown) => {
      if (error !== undo) throw error;
    });
  return value as T;
}

export const entering = (place: Place) => async (sql: Tx) => {
  const [row] =
    await sql`select ctx.enter(${place.session}, ${place.kind === 'association' ? 'association' : 'library'}, ${place.slug}) as entered`;
  the(row?.entered);
};
export const nowhere = async () => {};

/** The server's error code, or how many rows the statement touched. */
export async function outcome(
  sql: Tx,
  statement: (sql: Tx) => postgres.PendingQuery<postgres.Row[]>,
): Promise<string | number> {
  try {
    return await sql.savepoint(async (inner) => (await statement(inner)).count);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}

/** Refused by a policy or a missing right. */
export const walled = '42501';

export const insert = (table: string, row: Row) => (sql: Tx) => sql`insert into ${sql(table)} ${sql(row)}`;
