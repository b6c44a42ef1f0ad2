import { rowsOf, sql, type TenantTx, type WorkerTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { SideCells, SideColumn, SideRowKind } from './sides';

async function said<T extends string>(tx: TenantTx, asked: ReturnType<typeof sql>): Promise<T> {
  const [row] = await rowsOf<{ done: T }>(tx, asked);
  if (!row) throw new Error('the database said nothing');
  return row.done;
}

/**
 * Opens a report of the entered group under its own id (`version` 0) or changes one. Source: `carry.save_side_report`. `counted`: somebody
 * has written her row already, so what she counted keeps its definition.
 */
export function saveSideReport(
  tx: TenantTx,
  input: {
    id: string;
    version: number;
    title: string;
    periodFrom: IsoDate;
    periodTo: IsoDate;
    rowsOf: SideRowKind;
    columns: SideColumn[];
    dueOn: IsoDate | null;
  },
): Promise<'ok' | 'repeated' | 'not-found' | 'closed' | 'stale' | 'counted'> {
  const { id, version, title, periodFrom, periodTo, columns, dueOn } = input;
  return said(
    tx,
    sql`select carry.save_side_report(${id}, ${version}, ${title}, ${periodFrom}, ${periodTo}, ${input.rowsOf},
      ${JSON.stringify(columns)}::jsonb, ${dueOn}) as done`,
  );
}

/** Source: `carry.close_side_report`. */
export function closeSideReport(
  tx: TenantTx,
  { id, closed }: { id: string; closed: boolean },
): Promise<'ok' | 'repeated' | 'not-found'> {
  return said(tx, sql`select carry.close_side_report(${id}, ${closed}) as done`);
}

/** The row of the person's own library. Source: `carry.fill_side_row`; `version` is 0 for a row not yet there. */
export function fillSideRow(
  tx: TenantTx,
  { sideId, version, cells }: { sideId: string; version: number; cells: SideCells },
): Promise<'ok' | 'repeated' | 'not-found' | 'not-yours' | 'closed' | 'stale'> {
  return said(
    tx,
    sql`select carry.fill_side_row(${sideId}, ${version}, ${JSON.stringify(cells)}::jsonb) as done`,
  );
}

/** A letter to each whose row is missing; how many. Source: `carry.remind_of_side`. */
export async function remindOfSide(
  tx: TenantTx,
  {
    id,
    origin,
    mail,
  }: { id: string; origin: string; mail: { kind: string; props: Record<string, unknown> } },
): Promise<number> {
  const [row] = await rowsOf<{ letters: number }>(
    tx,
    sql`select carry.remind_of_side(${id}, ${origin}, ${JSON.stringify(mail)}::jsonb) as letters`,
  );
  return Number(row?.letters ?? 0);
}

/** A notice and a letter to every other member that there is something to count. Source: `carry.tell_members`. */
export async function tellOfSide(
  tx: TenantTx,
  {
    id,
    title,
    what,
    origin,
    mail,
  }: {
    id: string;
    title: string;
    what: 'open' | 'close';
    origin: string;
    mail: { kind: string; props: Record<string, unknown> } | null;
  },
): Promise<void> {
  await tx.execute(sql`select carry.tell_members(${`side-report:${id}:${what}`}, 'side-report', 'side-report', ${id},
    ${JSON.stringify({ title, what })}::jsonb, ${origin}, ${`/reports/${id}`}, ${mail ? JSON.stringify(mail) : null}::jsonb)`);
}

/** Letters to whoever has not written a row three days before its day, once; how many. Source: `jobs.remind_of_sides`. */
export async function remindOfDueSides(
  tx: WorkerTx,
  { origin, demo }: { origin: string; demo: boolean },
): Promise<number> {
  const [row] = await rowsOf<{ letters: number }>(
    tx,
    sql`select jobs.remind_of_sides(${origin}, ${demo}) as letters`,
  );
  return Number(row?.letters ?? 0);
}
