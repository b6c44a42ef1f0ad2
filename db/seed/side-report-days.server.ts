import type postgres from 'postgres';

export type SideReportDays = {
  id: string;
  begunAt: string;
  closedAt: string | null;
  rows: readonly { personId: string; at: string }[];
};

/** Puts a report side by side, its rows and its letters on the days they are told to have had, never after now. */
export async function ageSideReport(
  sql: postgres.Sql,
  { id, begunAt, closedAt, rows }: SideReportDays,
): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`update side_reports set created_at = least(${begunAt}::timestamptz, now()),
        closed_at = case when closed_at is not null then least(${closedAt}::timestamptz, now()) end where id = ${id}`;
    for (const { personId, at } of rows)
      await tx`update side_rows set created_at = least(${at}::timestamptz, now()), submitted_at = least(${at}::timestamptz, now())
        where side_id = ${id} and created_by = ${personId}`;
    await tx`update outbox set created_at = least(${begunAt}::timestamptz, now()) where key like ${`side-report:${id}:%`}`;
  });
}
