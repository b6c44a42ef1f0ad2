import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { GatherKey } from './gathers';

export type Period = { from: IsoDate; to: IsoDate };
/** One piece of a person's work, named once for each kind it counts as. */
export type Found = {
  gather: GatherKey;
  subjectKind: string;
  subjectId: string;
  /** What was done to it: the action of the history, or the state it came to. */
  action: string;
  title: string;
  /** What it belongs to: a campaign, a group. */
  within: string | null;
  /** Host and group of a meeting. */
  host: string | null;
  groupId: string | null;
  on: IsoDate;
};
export type Whose = { tenantId: string; personId: string; personName: string; groups: readonly string[] };

type Column = ReturnType<typeof sql>;
const day = (column: Column) => sql`(${column} at time zone 'Europe/Vilnius')::date::text`;

/** A condition on an instant: within the period, by the calendar of the libraries. */
const during = (
  column: Column,
  { from, to }: Period,
) => sql`${column} >= ${from}::timestamp at time zone 'Europe/Vilnius'
  and ${column} < (${to}::date + 1)::timestamp at time zone 'Europe/Vilnius'`;

type Row = {
  gather: GatherKey;
  kind: string;
  id: string;
  action: string;
  title: string | null;
  within: string | null;
  host: string | null;
  group_id: string | null;
  day: IsoDate;
};

/**
 * Everything the product knows this person did in the period, the latest first: what her library's history names her for, what she was
 * asked and did, and what she did in the groups she sits in. Each thing once for each kind of work.
 */
export async function findEvidence(tx: TenantTx, whose: Whose, period: Period): Promise<Found[]> {
  const parts = [ofHistory(whose, period), ofTasks(whose, period), ofWritings(whose, period)];
  if (whose.groups.length > 0) parts.push(ofGroups(whose, period));
  const rows = await rowsOf<Row>(
    tx,
    sql`select gather, kind, id, action, title, within, host, group_id, day from (${sql.join(parts, sql` union all `)}) as found
      order by day desc, gather, title, id limit 2000`,
  );
  return rows.map((row) => ({
    gather: row.gather,
    subjectKind: row.kind,
    subjectId: row.id,
    action: row.action,
    title: row.title ?? '–',
    within: row.within,
    host: row.host,
    groupId: row.group_id,
    on: row.day,
  }));
}

const ofHistory = ({ tenantId, personId }: Whose, period: Period) => sql`
  select gather, kind, id, action, title, within, host, group_id, day from (
    select distinct on (k.gather, h.subject_id) k.gather, h.subject_kind as kind, h.subject_id as id, h.action,
      coalesce(i.title, c.title, e.title, h.data ->> 'campaign', h.data ->> 'title') as title,
      case when i.title is not null then c.title end as within, null::text as host, null::uuid as group_id, ${day(sql`h.at`)} as day
    from history h
    join (values ('campaigns', 'campaign', 'create'), ('campaigns', 'campaign', 'launch'), ('campaigns', 'campaign', 'close'),
      ('adoptions', 'adoption', 'answer'), ('adoptions', 'adoption', 'submit'), ('adoptions', 'adoption', 'publish'),
      ('approvals', 'adoption', 'approve'), ('approvals', 'adoption', 'return'), ('results', 'adoption', 'report'),
      ('texts', 'content_item', 'publish'), ('templates', 'template', 'publish'), ('templates', 'template', 'revise'),
      ('distribution', 'distribution', 'send'), ('distribution', 'distribution', 'report')
    ) as k (gather, kind, action) on k.kind = h.subject_kind and k.action = h.action
    left join content_items i on i.tenant_id = h.tenant_id and h.subject_kind = 'content_item' and i.id = h.subject_id
    left join adoptions a on a.tenant_id = h.tenant_id
      and a.id = case h.subject_kind when 'adoption' then h.subject_id when 'content_item' then i.adoption_id end
    left join campaigns c on c.id = case h.subject_kind when 'campaign' then h.subject_id else a.campaign_id end
      and c.tenant_id = case h.subject_kind when 'campaign' then h.tenant_id else a.campaign_tenant_id end
    left join campaign_templates e on e.tenant_id = h.tenant_id and h.subject_kind = 'template' and e.id = h.subject_id
    where h.tenant_id = ${tenantId} and h.person_id = ${personId} and ${during(sql`h.at`, period)}
    order by k.gather, h.subject_id, h.at desc
  ) as told`;

const ofTasks = ({ tenantId, personId }: Whose, period: Period) => sql`
  select 'assignments', 'assignment', s.id, s.state, s.title, s.given_by_name, null::text, null::uuid, ${day(sql`coalesce(s.closed_at, s.reported_at)`)}
  from assignments s where s.tenant_id = ${tenantId} and s.assignee_id = ${personId} and s.state in ('reported', 'done')
    and ${during(sql`coalesce(s.closed_at, s.reported_at)`, period)}
  union all
  select 'decisions', 'commitment', m.id, m.state, m.body, m.group_name, null::text, null::uuid, ${day(sql`m.done_at`)}
  from commitments m where m.tenant_id = ${tenantId} and m.assignee_id = ${personId} and m.state = 'done' and ${during(sql`m.done_at`, period)}`;

const ofWritings = ({ tenantId, personId }: Whose, period: Period) => sql`
  select 'bulletins', 'bulletin', b.id, 'publish', b.title, null::text, null::text, null::uuid, ${day(sql`b.published_at`)}
  from bulletins b where b.tenant_id = ${tenantId} and b.author_id = ${personId} and b.withdrawn_at is null
    and ${during(sql`b.published_at`, period)}
  union all
  select 'reports', 'report', r.id, r.state, r.title, null::text, null::text, null::uuid, ${day(sql`r.submitted_at`)}
  from reports r where r.tenant_id = ${tenantId} and r.author_id = ${personId} and r.state in ('submitted', 'accepted', 'archived')
    and r.kind <> 'duties' and ${during(sql`r.submitted_at`, period)}`;

const ofGroups = ({ personId, personName, groups }: Whose, period: Period) => sql`
  select 'meetings', 'meeting', g.id, case when g.chair_name = ${personName} then 'chair' else 'attend' end, g.title, w.name, t.slug, w.id,
    ${day(sql`g.starts_at`)}
  from attendances d join meetings g on g.tenant_id = d.tenant_id and g.id = d.meeting_id
  join workgroups w on w.tenant_id = g.tenant_id and w.id = g.scope_id join tenants t on t.id = w.tenant_id
  where d.scope_id in ${groups} and d.person_id = ${personId} and d.attended
    and g.state in ('held', 'minutes_draft', 'minutes_approved') and ${during(sql`g.starts_at`, period)}
  union all
  select * from (
    select distinct on (v.id) 'reviews', 'review', v.id, 'comment', v.title, null::text, null::text, null::uuid, ${day(sql`o.created_at`)}
    from comments o join reviews v on v.tenant_id = o.tenant_id and v.id = o.subject_id
    where o.scope_id in ${groups} and o.author_id = ${personId} and o.subject_kind = 'review' and ${during(sql`o.created_at`, period)}
    order by v.id, o.created_at desc
  ) as said`;
