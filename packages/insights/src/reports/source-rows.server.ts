import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';

type Period = { tenantId: string; from: IsoDate; to: IsoDate };

/** A row of the library that numbers of a report are counted from: what it is, its day, how it may be grouped, and its numbers by name. */
export type SourceRow = {
  kind: string;
  id: string;
  label: string;
  on: IsoDate;
  /** Of a text its channel, of a meeting its group, of a region's sums the region. */
  group: { key: string; label: string } | null;
  numbers: Record<string, number>;
};

type Sql = {
  kind: string;
  id: string;
  label: string;
  on_day: string;
  group_key: string | null;
  group_label: string | null;
  numbers: Record<string, number>;
};

const read = async (tx: TenantTx, statement: ReturnType<typeof sql>): Promise<SourceRow[]> =>
  (await rowsOf<Sql>(tx, statement)).map((row) => ({
    kind: row.kind,
    id: row.id,
    label: row.label,
    on: row.on_day,
    group: row.group_key === null ? null : { key: row.group_key, label: row.group_label ?? row.group_key },
    numbers: row.numbers,
  }));

const day = sql`coalesce(a.happens_on, c.ends_on)`;

/** Campaigns the library took part in, and where results were reported, their numbers. The day is its own event's, or the campaign's last. */
export const listResultRows = (tx: TenantTx, { tenantId, from, to }: Period): Promise<SourceRow[]> =>
  read(
    tx,
    sql`select 'adoption' as kind, a.id, c.title as label, (${day})::text as on_day, null as group_key, null as group_label,
      jsonb_build_object('campaigns', 1) || case when a.state <> 'reported' then '{}' else jsonb_build_object(
        'events', r.events, 'participants', r.participants, 'childrenAndYouth', r.children_and_youth,
        'onlineParticipants', r.online_participants, 'posts', r.posts, 'reach', r.reach, 'mediaMentions', r.media_mentions) end as numbers
    from adoptions a
    join campaigns c on c.tenant_id = a.campaign_tenant_id and c.id = a.campaign_id
    left join results r on r.tenant_id = a.tenant_id and r.adoption_id = a.id
    where a.tenant_id = ${tenantId} and a.state not in ('invited', 'declined')
      and (r.id is not null or a.state <> 'reported') and ${day} between ${from} and ${to}
    order by ${day}, a.id`,
  );

/** Texts the library published, by channel. */
export const listTextRows = (tx: TenantTx, { tenantId, from, to }: Period): Promise<SourceRow[]> =>
  read(
    tx,
    sql`select 'content_item' as kind, i.id, coalesce(nullif(i.title, ''), left(i.body, 80)) as label,
      (i.published_at at time zone 'Europe/Vilnius')::date::text as on_day, i.channel as group_key, null as group_label,
      '{"texts":1}'::jsonb as numbers
    from content_items i
    where i.tenant_id = ${tenantId} and i.state in ('published', 'measured', 'archived')
      and (i.published_at at time zone 'Europe/Vilnius')::date between ${from} and ${to}
    order by i.published_at, i.id`,
  );

/** Work of the library's own people: assignments done, distribution sent, decisions of groups carried out. */
export const listWorkRows = (tx: TenantTx, { tenantId, from, to }: Period): Promise<SourceRow[]> =>
  read(
    tx,
    sql`select * from (
      select 'assignment' as kind, s.id, s.title as label, (s.closed_at at time zone 'Europe/Vilnius')::date::text as on_day,
        null as group_key, null as group_label, '{"assignments":1}'::jsonb as numbers
      from assignments s where s.tenant_id = ${tenantId} and s.state = 'done'
      union all
      select 'distribution', d.id, d.title, coalesce(d.proof -> 0 ->> 'on', d.ordered_on::text), null, null,
        jsonb_build_object('distributed', 1, 'reached',
          (select coalesce(sum((p ->> 'reached')::numeric), 0) from jsonb_array_elements(d.proof) p))
      from distribution_requests d where d.tenant_id = ${tenantId} and d.state in ('sent', 'reported')
      union all
      select 'commitment', m.id, left(m.body, 200), (m.done_at at time zone 'Europe/Vilnius')::date::text, null, null, '{"commitments":1}'::jsonb
      from commitments m where m.tenant_id = ${tenantId} and m.state = 'done'
    ) w where w.on_day between ${from} and ${to} order by w.on_day, w.id`,
  );

/** Meetings and decisions of the groups the library hosts: days and counts, no words of theirs. */
export const listGroupRows = (tx: TenantTx, { from, to }: Omit<Period, 'tenantId'>): Promise<SourceRow[]> =>
  read(
    tx,
    sql`select f.kind, f.id, f.group_name || ', ' || f.on_day as label, f.on_day::text as on_day, f.group_id::text as group_key,
      f.group_name as group_label,
      case f.kind when 'meeting' then jsonb_build_object('meetings', 1, 'attended', f.came) else '{"decisions":1}'::jsonb end as numbers
    from carry.group_facts(${from}, ${to}) f order by f.on_day, f.id`,
  );

/** What an association knows of campaigns of its regions. */
export const listRegionRows = (tx: TenantTx, { tenantId, from, to }: Period): Promise<SourceRow[]> =>
  read(
    tx,
    sql`select 'region_sum' as kind, s.id, s.title as label, s.ends_on::text as on_day, s.source_tenant_id::text as group_key,
      coalesce(g.name, t.short_name) as group_label,
      jsonb_build_object('campaigns', 1, 'libraries', s.reported, 'events', s.events, 'participants', s.participants,
        'childrenAndYouth', s.children_and_youth, 'onlineParticipants', s.online_participants, 'posts', s.posts, 'reach', s.reach,
        'mediaMentions', s.media_mentions) as numbers
    from region_sums s
    join tenants t on t.id = s.source_tenant_id
    left join regions g on g.county_tenant_id = s.source_tenant_id
    where s.tenant_id = ${tenantId} and s.reported >= 3 and s.ends_on between ${from} and ${to}
    order by s.ends_on, s.id`,
  );
