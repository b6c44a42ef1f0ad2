import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';

type Group = { id: string; tenantId: string };

export type OpenThings = {
  /** Meetings held whose minutes are not approved. */
  minutes: { id: string; title: string; startsAt: Date; state: string }[];
  ballots: { id: string; title: string; closesOn: string | null }[];
  threads: { id: string; title: string }[];
  series: { id: string; title: string }[];
};

/** What a lead has begun and not ended, beside decisions and topics. */
export async function listOpenThings(tx: TenantTx, group: Group): Promise<OpenThings> {
  const own = sql`x.tenant_id = ${group.tenantId} and x.scope_id = ${group.id}`;
  const minutes = await rowsOf<{ id: string; title: string; starts_at: string | Date; state: string }>(
    tx,
    sql`select x.id, x.title, x.starts_at, x.state from meetings x
      where ${own} and x.state in ('held', 'minutes_draft') order by x.starts_at`,
  );
  const ballots = await rowsOf<{ id: string; title: string; closes_on: string | null }>(
    tx,
    sql`select x.id, x.question as title, x.closes_on::text from ballots x
      where ${own} and x.state = 'open' order by x.closes_on nulls last, x.created_at`,
  );
  const threads = await rowsOf<{ id: string; title: string }>(
    tx,
    sql`select x.id, x.title from threads x where ${own} and x.closed_at is null
      order by x.last_post_at desc nulls last limit 10`,
  );
  const series = await rowsOf<{ id: string; title: string }>(
    tx,
    sql`select x.id, x.title from meeting_series x
      where ${own} and (x.ends_on is null or x.ends_on >= ctx.today()) order by x.title`,
  );
  return {
    minutes: minutes.map(({ starts_at, ...rest }) => ({ ...rest, startsAt: new Date(starts_at) })),
    ballots: ballots.map(({ closes_on, ...rest }) => ({ ...rest, closesOn: closes_on })),
    threads,
    series,
  };
}
