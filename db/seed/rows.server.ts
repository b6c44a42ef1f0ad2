import postgres from 'postgres';
import { ageSideReport, type SideReportDays } from './side-report-days.server';

/**
 * Row builders for what no use case makes yet: regions, libraries, people, occasions and templates, written as the owner.
 * Ids are given by the caller; a row that is there already stays as it is.
 */
export type Builder = {
  tenant(row: {
    id: string;
    slug: string;
    kind: string;
    name: string;
    shortName: string;
    municipality: string | null;
    /** Confirmed forms of its name and of its town's; null while nobody has confirmed them. */
    forms: { name: Record<string, string>; town: Record<string, string> } | null;
  }): Promise<void>;
  region(row: {
    id: string;
    slug: string;
    name: string;
    countyTenantId: string;
    associationTenantId: string | null;
    municipalities: readonly string[];
    validFrom: string;
  }): Promise<void>;
  person(row: {
    id: string;
    tenantId: string;
    email: string;
    passwordHash: string;
    firstName: string;
    lastName: string;
    forms: Record<string, string>;
    jobTitle: string | null;
    roles: readonly string[];
  }): Promise<void>;
  department(row: { tenantId: string; id: string; name: string }): Promise<void>;
  profile(row: {
    tenantId: string;
    id: string;
    approvalRequired: boolean;
    shareResults: boolean;
    place: string | null;
    contact: string | null;
  }): Promise<void>;
  occasion(row: {
    tenantId: string;
    id: string;
    slug: string;
    title: string;
    kind: string;
    rule: unknown;
    leadDays: number | null;
    note: string | null;
  }): Promise<void>;
  template(row: {
    tenantId: string;
    id: string;
    slug: string;
    title: string;
    occasion: { tenantId: string; id: string };
    leadDays: number;
    share: 'region' | 'association';
    shareScopeId: string;
    createdBy: string;
    versions: readonly {
      id: string;
      number: number;
      document: unknown;
      note: string | null;
      publishedAt: string;
    }[];
  }): Promise<void>;
  /** Puts what happened, and what the region was told of it, on the day it is told to have happened, never after now. */
  age(moves: readonly AgedMove[]): Promise<void>;
  /** The days a contest is told to have had; entries are taken only while it is really open. */
  contest(row: {
    tenantId: string;
    campaignId: string;
    entriesUntil: string;
    decidedOn: string;
    eraseOn: string;
    promised: Told;
    entries: readonly ({ entryId: string } & Told)[];
  }): Promise<void>;
  /** A week of a challenge was told on the day it is told to have been. */
  week(row: { adoptionId: string; weekOn: string } & Told): Promise<void>;
  /** Puts steps of meetings and decisions, in whatever library they are told, on the day they are told to have happened. */
  happened(rows: readonly { subjectId: string; action: string; at: string }[]): Promise<void>;
  /** Since when the people of a group have sat in it. */
  seated(row: { groupId: string; from: string }): Promise<void>;
  /** Everybody on a meeting's list was there, but for these people. */
  attended(row: { id: string; absent: readonly string[] }): Promise<void>;
  /** Puts the beginning of a group, and of every seat in it, on the day it is told to have begun. */
  gathered(row: { id: string; at: string }): Promise<void>;
  /** When a ballot was opened and when it was over; of one that is not secret, the votes between. */
  balloted(row: { id: string; openedAt: string; closedAt: string | null }): Promise<void>;
  /** When each post of a thread was written, and read by those who had read it. */
  talked(row: { id: string; posts: readonly { number: number; at: string }[] }): Promise<void>;
  /** When a report side by side was begun, each row of it sent, and when it was closed. */
  counted(row: SideReportDays): Promise<void>;
  /** The days of one decision: when it was made, and when its owner last told of it. */
  decided(row: { id: string; decidedAt: string; toldAt: string | null }): Promise<void>;
  /** Which tenants are there, whether the last row of a load was written, and whether a library was restored from a copy. */
  standing(markSlug: string): Promise<{ slugs: string[]; complete: boolean; restored: boolean }>;
  complete(markSlug: string, id: string): Promise<void>;
  /** Empties every table: for a load that was cut off half-way. */
  clear(): Promise<void>;
  close(): Promise<void>;
};

/** When something happened, and the id such a row of the history has. */
type Told = { at: string; id: string };

export type AgedMove = {
  tenantId: string;
  subjectId: string;
  action: string;
  at: string;
  id: string;
  /** The mirror's date this move set, when it set one. */
  mirrorColumn: MirrorColumn | null;
};

const mirrorColumns = [
  'invited_at',
  'opened_at',
  'adopted_at',
  'submitted_at',
  'approved_at',
  'published_at',
  'reported_at',
  'declined_at',
] as const;
export type MirrorColumn = (typeof mirrorColumns)[number];

/** Connects as the migrator and acts as the owner. */
export function buildRows(migratorUrl: string): Builder {
  const sql = postgres(migratorUrl, {
    max: 1,
    onnotice: () => {},
    connection: { options: '-c role=sklaida_owner' },
  });
  return {
    async tenant(row) {
      await sql`insert into tenants (id, slug, kind, name, short_name, municipality, forms, town_forms, forms_confirmed_at)
        values (${row.id}, ${row.slug}, ${row.kind}, ${row.name}, ${row.shortName}, ${row.municipality},
          ${sql.json(row.forms?.name ?? {})}, ${sql.json(row.forms?.town ?? {})}, ${row.forms ? sql`now()` : null})
        on conflict do nothing`;
    },
    async region(row) {
      await sql`insert into regions (id, slug, name, county_tenant_id, association_tenant_id)
        values (${row.id}, ${row.slug}, ${row.name}, ${row.countyTenantId}, ${row.associationTenantId})
        on conflict do nothing`;
      for (const municipality of row.municipalities) {
        await sql`insert into territories (region_id, municipality, valid_from)
          values (${row.id}, ${municipality}, ${row.validFrom}) on conflict do nothing`;
      }
    },
    async person(row) {
      await sql`insert into identity.people (id, email, password_hash, first_name, last_name, forms)
        values (${row.id}, ${row.email}, ${row.passwordHash}, ${row.firstName}, ${row.lastName}, ${sql.json(row.forms)})
        on conflict do nothing`;
      await sql`insert into identity.memberships (tenant_id, person_id, job_title, valid_from)
        values (${row.tenantId}, ${row.id}, ${row.jobTitle}, '2026-01-01') on conflict do nothing`;
      for (const role of row.roles) {
        await sql`insert into identity.role_grants (tenant_id, person_id, role, valid_from)
          values (${row.tenantId}, ${row.id}, ${role}, '2026-01-01') on conflict do nothing`;
      }
    },
    async department(row) {
      await sql`insert into departments ${sql({ tenant_id: row.tenantId, id: row.id, name: row.name })}
        on conflict do nothing`;
    },
    async profile(row) {
      await sql`insert into library_profiles (tenant_id, id, approval_required, share_results, place, contact)
        values (${row.tenantId}, ${row.id}, ${row.approvalRequired}, ${row.shareResults}, ${row.place}, ${row.contact})
        on conflict do nothing`;
    },
    async occasion(row) {
      await sql`insert into occasions (tenant_id, id, share, slug, title, kind, rule, lead_days, note)
        values (${row.tenantId}, ${row.id}, 'public', ${row.slug}, ${row.title}, ${row.kind},
          ${sql.json(row.rule as never)}, ${row.leadDays}, ${row.note})
        on conflict do nothing`;
    },
    async template(row) {
      const state = row.versions.length > 1 ? 'revised' : 'published';
      await sql`insert into campaign_templates (tenant_id, id, share, share_scope_id, slug, title, occasion_tenant_id,
          occasion_id, lead_days, state, current_number, created_by)
        values (${row.tenantId}, ${row.id}, ${row.share}, ${row.shareScopeId}, ${row.slug}, ${row.title},
          ${row.occasion.tenantId}, ${row.occasion.id}, ${row.leadDays}, ${state}, ${row.versions.length}, ${row.createdBy})
        on conflict do nothing`;
      for (const version of row.versions) {
        await sql`insert into template_versions (tenant_id, id, share, share_scope_id, template_id, number, document, note,
            published_at, created_by)
          values (${row.tenantId}, ${version.id}, ${row.share}, ${row.shareScopeId}, ${row.id}, ${version.number},
            ${sql.json(version.document as never)}, ${version.note}, ${version.publishedAt}, ${row.createdBy})
          on conflict do nothing`;
      }
    },
    async age(moves) {
      await sql.begin(async (tx) => {
        for (const move of moves) {
          await tx`update history h set at = least(${move.at}::timestamptz, now()),
              id = (left(${move.id}, 13) || substr(h.id::text, 14))::uuid
            where (h.tenant_id, h.id) in (
              select own.tenant_id, own.id from history own
              where own.tenant_id = ${move.tenantId} and own.action = ${move.action} and (own.subject_id = ${move.subjectId}
                or own.subject_id in (select i.id from content_items i
                  where i.tenant_id = ${move.tenantId} and i.adoption_id = ${move.subjectId}))
              union all
              select told.tenant_id, told.id from adoptions a
              join tenants t on t.id = a.tenant_id
              join history own on own.tenant_id = a.tenant_id and own.subject_id = a.id and own.action = ${move.action}
              join history told on told.tenant_id = a.mirror_tenant_id and told.subject_id = a.campaign_id
                and told.action = 'member' and told.to_state = own.to_state and told.data ->> 'library' = t.short_name
              where a.tenant_id = ${move.tenantId} and a.id = ${move.subjectId})`;
          if (move.action === 'launch') {
            await tx`update campaigns set launched_at = least(${move.at}::timestamptz, now())
              where tenant_id = ${move.tenantId} and id = ${move.subjectId} and launched_at is not null`;
            await tx`update campaign_versions set published_at = least(${move.at}::timestamptz, now())
              where tenant_id = ${move.tenantId} and campaign_id = ${move.subjectId} and number = 1`;
            await tx`update history h set at = ${move.at}, id = (left(${move.id}, 13) || substr(h.id::text, 14))::uuid
              from adoptions a where a.campaign_tenant_id = ${move.tenantId} and a.campaign_id = ${move.subjectId}
                and h.tenant_id = a.tenant_id and h.subject_id = a.id and h.action = 'invite'`;
            await tx`update adoption_mirrors set invited_at = ${move.at}
              where campaign_tenant_id = ${move.tenantId} and campaign_id = ${move.subjectId}`;
            await tx`update outbox set created_at = ${move.at} where key like ${`invitation:${move.subjectId}:%`}`;
          }
          if (!move.mirrorColumn) continue;
          await tx`update adoption_mirrors m set ${tx(move.mirrorColumn)} = least(${move.at}::timestamptz, now())
            from adoptions a where a.tenant_id = ${move.tenantId} and a.id = ${move.subjectId}
              and m.tenant_id = a.mirror_tenant_id and m.source_tenant_id = a.tenant_id
              and m.campaign_tenant_id = a.campaign_tenant_id and m.campaign_id = a.campaign_id`;
        }
      });
    },
    async contest(row) {
      await sql.begin(async (tx) => {
        await tx`update contests set entries_until = ${row.entriesUntil}, decided_on = ${row.decidedOn}, erase_on = ${row.eraseOn}
          where tenant_id = ${row.tenantId} and campaign_id = ${row.campaignId}`;
        await tx`update history set at = least(${row.promised.at}::timestamptz, now()),
          id = (left(${row.promised.id}, 13) || substr(id::text, 14))::uuid
          where tenant_id = ${row.tenantId} and subject_id = ${row.campaignId} and action = 'promise-seed'`;
        for (const { entryId, at, id } of row.entries) {
          await tx`update contest_receipts set received_at = least(${at}::timestamptz, now()) where id = ${entryId}`;
          await tx`with e as (
              update contest_entries set received_at = least(${at}::timestamptz, now()) where id = ${entryId}
              returning tenant_id, source_tenant_id, code)
            update history h set at = least(${at}::timestamptz, now()), id = (left(${id}, 13) || substr(h.id::text, 14))::uuid
            from e where h.tenant_id in (e.tenant_id, e.source_tenant_id) and h.action = 'enter-contest'
              and h.data ->> 'code' = e.code`;
        }
      });
    },
    async week({ adoptionId, weekOn, at, id }) {
      await sql`update history h set at = least(${at}::timestamptz, now()), id = (left(${id}, 13) || substr(h.id::text, 14))::uuid
        from adoptions a join tenants t on t.id = a.tenant_id
        where a.id = ${adoptionId} and h.action = 'challenge-week' and h.data ->> 'week' = ${weekOn}
          and (h.tenant_id = a.tenant_id and h.subject_id = a.id
            or h.tenant_id = a.mirror_tenant_id and h.subject_id = a.campaign_id and h.data ->> 'library' = t.short_name)`;
    },
    async happened(rows) {
      await sql.begin(async (tx) => {
        for (const { subjectId, action, at } of rows)
          await tx`update history h set at = least(${at}::timestamptz, now()), id = (lpad(to_hex((extract(epoch from
                least(${at}::timestamptz, now())) * 1000)::bigint), 12, '0') || substr(replace(h.id::text, '-', ''), 13))::uuid
            where h.subject_id = ${subjectId} and h.action = ${action}`;
      });
    },
    async gathered({ id, at }) {
      await sql.begin(async (tx) => {
        await tx`update workgroups set created_at = least(${at}::timestamptz, now()) where id = ${id}`;
        await tx`update identity.workgroup_members set valid_from = least(${at}::date, valid_from) where workgroup_id = ${id}`;
      });
    },
    async seated({ groupId, from }) {
      await sql`update identity.workgroup_members set valid_from = ${from} where workgroup_id = ${groupId}`;
    },
    async attended({ id, absent }) {
      await sql`update attendances set attended = person_id <> all (${[...absent]}::uuid[]),
          answer = coalesce(answer, case when person_id = any (${[...absent]}::uuid[]) then 'stays_away' else 'comes' end) where meeting_id = ${id}`;
    },
    async balloted({ id, openedAt, closedAt }) {
      await sql.begin(async (tx) => {
        await tx`update ballots set created_at = least(${openedAt}::timestamptz, now()), updated_at = least(coalesce(${closedAt}::timestamptz, now()), now()),
            closed_at = case when state <> 'open' then least(${closedAt}::timestamptz, now()) end,
            closes_on = case when kind = 'written' and ${closedAt}::timestamptz is not null then (${closedAt}::timestamptz - interval '1 day')::date else closes_on end
          where id = ${id}`;
        await tx`update ballot_turnout set voted_at = least(${openedAt}::timestamptz + interval '2 minutes', now())
          where ballot_id = ${id} and voted_at is not null`;
      });
    },
    async talked({ id, posts }) {
      await sql.begin(async (tx) => {
        for (const { number, at } of posts)
          await tx`update posts set created_at = least(${at}::timestamptz, now()), updated_at = least(${at}::timestamptz, now())
            where thread_id = ${id} and number = ${number}`;
        await tx`update threads t set created_at = x.first, last_post_at = x.last, updated_at = x.last,
            closed_at = case when t.closed_at is not null then x.last end
          from (select min(created_at) as first, max(created_at) as last from posts where thread_id = ${id}) x where t.id = ${id}`;
        await tx`update thread_reads r set updated_at = t.last_post_at,
            confirmed_at = case when r.confirmed_at is not null then t.last_post_at end
          from threads t where t.id = r.thread_id and t.id = ${id}`;
      });
    },
    counted: (row) => ageSideReport(sql, row),
    async decided({ id, decidedAt, toldAt }) {
      await sql.begin(async (tx) => {
        await tx`update decisions set created_at = ${decidedAt},
            progress_at = case when progress_at is not null then least(${toldAt}::timestamptz, now()) end,
            done_at = case when done_at is not null then least(${toldAt}::timestamptz, now()) end where id = ${id}`;
        await tx`update commitments set created_at = ${decidedAt},
            done_at = case when done_at is not null then least(${toldAt}::timestamptz, now()) end where id = ${id}`;
        await tx`update outbox set created_at = ${decidedAt} where key like ${`commitment:${id}:%`}`;
      });
    },
    async standing(markSlug) {
      const slugs = await sql`select slug from tenants`;
      const [mark] = await sql`select 1 from history h join tenants t on t.id = h.tenant_id
        where t.slug = ${markSlug} and h.action = 'demonstration-loaded'`;
      const [kept] = await sql`select 1 from identity.people where password_hash is null
        union all select 1 from tenants where reference_only`;
      return {
        slugs: slugs.map((row) => String(row.slug)),
        complete: mark !== undefined,
        restored: kept !== undefined,
      };
    },
    async complete(markSlug, id) {
      await sql`insert into history (tenant_id, id, subject_kind, subject_id, action)
        select t.id, ${id}, 'tenant', t.id, 'demonstration-loaded' from tenants t where t.slug = ${markSlug}`;
    },
    async clear() {
      const tables = await sql`select format('%I.%I', schemaname, tablename) as name from pg_tables
        where schemaname in ('public', 'identity')`;
      await sql.unsafe(`truncate ${tables.map((row) => row.name).join(', ')}`);
    },
    close: () => sql.end({ timeout: 5 }),
  };
}

export {
  buildManyLibraries,
  countLaunchRows,
  type LaunchRows,
  type ManyLibraries,
} from './many-libraries.server';
