import type postgres from 'postgres';

export type Violation = { object: string; rule: string; detail: string };
export type Profile = 'postgres' | 'citus';
/** Anything that runs statements: a client, a reserved connection, a transaction. */
export type Catalogue = Pick<postgres.Sql, 'unsafe'>;

/** Schemas of the server itself. */
export const notSystem = "nspname !~ '^pg_' and nspname <> 'information_schema'";

export async function rows<Row>(
  catalogue: Catalogue,
  statement: string,
  values: string[] = [],
): Promise<Row[]> {
  return (await catalogue.unsafe(statement, values)) as unknown as Row[];
}

/** Two spellings of one expression, the schema's and the server's, reduced to the same letters. Brackets go, so OR is refused apart. */
export const reduced = (condition: string | null | undefined) =>
  (condition ?? '')
    .toLowerCase()
    .replaceAll(/::text(?!\[)/g, '')
    .replaceAll(/[()\s]/g, '');
