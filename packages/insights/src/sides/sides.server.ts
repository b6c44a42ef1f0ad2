import { sideReports, sideRows } from '@sklaida/db/schema';
import { rowsOf, sql, type TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import type { SideCells, SideColumn, SideRowKind, SideState } from './sides';

/** A group by its id and its host. */
type Group = { id: string; tenantId: string };

export type SideReport = {
  id: string;
  tenantId: string;
  groupId: string;
  title: string;
  periodFrom: IsoDate;
  periodTo: IsoDate;
  rowsOf: SideRowKind;
  columns: SideColumn[];
  dueOn: IsoDate | null;
  state: SideState;
  closedAt: Date | null;
  authorName: string;
  createdAt: Date;
  version: number;
};

const columns = {
  id: sideReports.id,
  tenantId: sideReports.tenantId,
  groupId: sideReports.scopeId,
  title: sideReports.title,
  periodFrom: sideReports.periodFrom,
  periodTo: sideReports.periodTo,
  rowsOf: sql<SideRowKind>`${sideReports.rowsOf}`,
  columns: sql<SideColumn[]>`${sideReports.columns}`,
  dueOn: sideReports.dueOn,
  state: sql<SideState>`${sideReports.state}`,
  closedAt: sideReports.closedAt,
  authorName: sideReports.authorName,
  createdAt: sideReports.createdAt,
  version: sideReports.version,
};

const ofGroup = ({ tenantId, id }: Group) =>
  sql`${sideReports.tenantId} = ${tenantId} and ${sideReports.scopeId} = ${id}`;
const rowsOfGroup = ({ tenantId, id }: Group) =>
  sql`${sideRows.tenantId} = ${tenantId} and ${sideRows.scopeId} = ${id}`;
const uuids = (ids: readonly string[]) => `{${ids.join(',')}}`;

/** What a group counts side by side, the newest first, with the number of rows there. */
export async function listSideReports(
  tx: TenantTx,
  group: Group,
): Promise<(SideReport & { homes: string[] })[]> {
  const found = await tx
    .select(columns)
    .from(sideReports)
    .where(ofGroup(group))
    .orderBy(sql`${sideReports.createdAt} desc`);
  const rows = await tx
    .select({ sideId: sideRows.sideId, homeId: sideRows.homeId })
    .from(sideRows)
    .where(rowsOfGroup(group));
  return found.map((one) => ({
    ...one,
    homes: rows.flatMap(({ sideId, homeId }) => (sideId === one.id ? [homeId] : [])),
  }));
}

export async function findSideReport(tx: TenantTx, group: Group, id: string): Promise<SideReport | null> {
  const [row] = await tx
    .select(columns)
    .from(sideReports)
    .where(sql`${ofGroup(group)} and ${sideReports.id} = ${id}`);
  return row ?? null;
}

export type SideRow = {
  id: string;
  homeId: string;
  label: string;
  cells: SideCells;
  filledByName: string;
  submittedAt: Date | null;
  version: number;
};

/** The rows of one report, by the names of what they speak of. */
export async function listSideRows(tx: TenantTx, group: Group, sideId: string): Promise<SideRow[]> {
  return tx
    .select({
      id: sideRows.id,
      homeId: sideRows.homeId,
      label: sideRows.label,
      cells: sql<SideCells>`${sideRows.cells}`,
      filledByName: sideRows.filledByName,
      submittedAt: sideRows.submittedAt,
      version: sideRows.version,
    })
    .from(sideRows)
    .where(sql`${rowsOfGroup(group)} and ${sideRows.sideId} = ${sideId}`)
    .orderBy(sql`${sideRows.label} collate "lt-x-icu"`);
}

/** Who may write a row, and the row's name: the regions, or the libraries, that people of the entered group sit there for. */
export async function listSideHomes(
  tx: TenantTx,
  kind: SideRowKind,
): Promise<{ homeId: string; label: string }[]> {
  const found = await rowsOf<{ home: string; label: string }>(
    tx,
    sql`select distinct m.tenant_id as home, coalesce(r.name, t.short_name) as label
      from carry.members_of_group() m join tenants t on t.id = m.tenant_id
      left join regions r on r.county_tenant_id = t.id and ${kind} = 'region'
      where not m.observes and m.valid_from <= ctx.today() and (m.valid_until is null or m.valid_until >= ctx.today())
        and case ${kind} when 'region' then r.id is not null else t.kind <> 'association' end
      order by label`,
  );
  return found.map(({ home, label }) => ({ homeId: home, label }));
}

export type WaitingSide = Pick<SideReport, 'id' | 'groupId' | 'title' | 'dueOn'> & {
  group: string;
  /** The group's host. */
  slug: string;
};

/** Open reports of the person's groups that wait for a row of her library. `ofRegion` says whether it speaks for a region. */
export async function listWaitingSides(
  tx: TenantTx,
  { groups, tenantId }: { groups: string[]; tenantId: string },
): Promise<WaitingSide[]> {
  if (groups.length === 0) return [];
  const rows = await rowsOf<{
    id: string;
    scope_id: string;
    title: string;
    due_on: string | null;
    name: string;
    slug: string;
  }>(
    tx,
    sql`select s.id, s.scope_id, s.title, s.due_on::text, g.name, h.slug
      from side_reports s join workgroups g on g.tenant_id = s.tenant_id and g.id = s.scope_id
      join tenants h on h.id = s.tenant_id join tenants t on t.id = ${tenantId}
      where s.scope_id = any(${uuids(groups)}::uuid[]) and s.state = 'open' and (g.ended_on is null or g.ended_on > ctx.today())
        and case s.rows_of when 'region' then exists (select from regions r where r.county_tenant_id = t.id)
          else t.kind <> 'association' end
        and not exists (select from side_rows x where x.tenant_id = s.tenant_id and x.scope_id = s.scope_id
          and x.side_id = s.id and x.home_id = t.id)
      order by s.due_on nulls last, s.title`,
  );
  return rows.map(({ id, scope_id, title, due_on, name, slug }) => ({
    ...{ id, title, slug },
    groupId: scope_id,
    group: name,
    dueOn: due_on,
  }));
}

/** Where a report of one of the person's groups is read; null for whoever does not sit there. */
export async function findSidePlace(
  tx: TenantTx,
  { groups, id }: { groups: string[]; id: string },
): Promise<{ slug: string; groupId: string } | null> {
  if (groups.length === 0) return null;
  const [row] = await rowsOf<{ slug: string; scope_id: string }>(
    tx,
    sql`select t.slug, s.scope_id from side_reports s join tenants t on t.id = s.tenant_id
      where s.id = ${id} and s.scope_id = any(${uuids(groups)}::uuid[])`,
  );
  return row ? { slug: row.slug, groupId: row.scope_id } : null;
}
