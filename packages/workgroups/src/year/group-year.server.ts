import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { MeetingState } from '../meetings/meeting-states';

type Group = { id: string; tenantId: string };
/** Days on the wall in Vilnius, both included. */
type Span = { from: IsoDate; to: IsoDate };

export type YearMeeting = {
  id: string;
  title: string;
  state: MeetingState;
  startsAt: Date;
  number: number | null;
  /** Of those asked, how many came; null while it has not been held. */
  attended: number | null;
  asked: number;
};

const held = sql`m.state in ('held', 'minutes_draft', 'minutes_approved')`;
const inSpan = (column: ReturnType<typeof sql>, { from, to }: Span) =>
  sql`(${column} at time zone 'Europe/Vilnius')::date between ${from} and ${to}`;

/** The meetings of a group within these days, in their order, with who of those asked was there. */
export async function listYearMeetings(tx: TenantTx, group: Group, span: Span): Promise<YearMeeting[]> {
  const rows = await rowsOf<{
    id: string;
    title: string;
    state: MeetingState;
    starts_at: string | Date;
    number: number | null;
    attended: number | null;
    asked: number;
  }>(
    tx,
    sql`select m.id, m.title, m.state, m.starts_at, m.number,
        case when ${held} then (count(*) filter (where a.attended))::integer end as attended, count(a.id)::integer as asked
      from meetings m left join attendances a on a.tenant_id = m.tenant_id and a.scope_id = m.scope_id and a.meeting_id = m.id
      where m.tenant_id = ${group.tenantId} and m.scope_id = ${group.id} and ${inSpan(sql`m.starts_at`, span)}
      group by m.id, m.title, m.state, m.starts_at, m.number order by m.starts_at`,
  );
  return rows.map(({ starts_at, ...rest }) => ({ ...rest, startsAt: new Date(starts_at) }));
}

export type YearPerson = {
  personId: string;
  name: string;
  library: string;
  /** Of the meetings held that she was asked to, how many she answered and how many she came to. */
  asked: number;
  answered: number;
  attended: number;
  /** Decisions given to her, and those of them that are done. */
  decisions: number;
  done: number;
  posts: number;
  /** Votes she was entitled to and took part in, whatever she chose. */
  ballots: number;
  voted: number;
};

/** What each person of a group took part in within these days. Whoever has left stays counted. */
export async function listYearPeople(tx: TenantTx, group: Group, span: Span): Promise<YearPerson[]> {
  const here = sql`(${group.tenantId}::uuid, ${group.id}::uuid)`;
  const rows = await rowsOf<Omit<YearPerson, 'personId'> & { person_id: string }>(
    tx,
    sql`with facts as (
        select a.person_id, a.person_name as name, a.library, 1 as asked, (a.answer is not null)::integer as answered,
          a.attended::integer as attended, 0 as decisions, 0 as done, 0 as posts, 0 as ballots, 0 as voted
        from attendances a join meetings m on m.tenant_id = a.tenant_id and m.id = a.meeting_id
        where (a.tenant_id, a.scope_id) = ${here} and (m.tenant_id, m.scope_id) = ${here} and ${held} and ${inSpan(sql`m.starts_at`, span)}
        union all
        select d.owner_id, d.owner_name, coalesce(d.owner_library, ''), 0, 0, 0, 1, (d.state = 'done')::integer, 0, 0, 0
        from decisions d where (d.tenant_id, d.scope_id) = ${here} and d.owner_id is not null and d.state <> 'dropped' and ${inSpan(sql`d.created_at`, span)}
        union all
        select p.author_id, p.author_name, '', 0, 0, 0, 0, 0, 1, 0, 0
        from posts p where (p.tenant_id, p.scope_id) = ${here} and ${inSpan(sql`p.created_at`, span)}
        union all
        select t.person_id, t.person_name, t.library, 0, 0, 0, 0, 0, 0, 1, (t.voted_at is not null)::integer
        from ballot_turnout t join ballots b on b.tenant_id = t.tenant_id and b.id = t.ballot_id
        where (t.tenant_id, t.scope_id) = ${here} and (b.tenant_id, b.scope_id) = ${here} and b.state = 'closed' and ${inSpan(sql`b.created_at`, span)}
      )
      select person_id, max(name) as name, max(library) as library, sum(asked)::integer as asked, sum(answered)::integer as answered,
        sum(attended)::integer as attended, sum(decisions)::integer as decisions, sum(done)::integer as done,
        sum(posts)::integer as posts, sum(ballots)::integer as ballots, sum(voted)::integer as voted
      from facts group by person_id order by max(library) collate "lt-x-icu", max(name) collate "lt-x-icu"`,
  );
  return rows.map(({ person_id, ...rest }) => ({ ...rest, personId: person_id }));
}

/** The first and the last year in which the group met or is to meet; null before it has planned anything. */
export async function findGroupYears(
  tx: TenantTx,
  group: Group,
): Promise<{ first: number; last: number } | null> {
  const [row] = await rowsOf<{ first: number | null; last: number | null }>(
    tx,
    sql`select extract(year from min(m.starts_at at time zone 'Europe/Vilnius'))::integer as first, extract(year from max(m.starts_at at time zone 'Europe/Vilnius'))::integer as last
      from meetings m where m.tenant_id = ${group.tenantId} and m.scope_id = ${group.id}`,
  );
  return row && row.first !== null && row.last !== null ? { first: row.first, last: row.last } : null;
}
