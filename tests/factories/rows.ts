import { uuidv7 } from '@sklaida/kernel';
import type postgres from 'postgres';
import { tables } from '../../db/gate/manifest';
import { smallCampaign } from './documents';
import { rowsOfGroups } from './group-rows';
import { rowsOfLivingCampaigns } from './living-rows';
import { rowsOfSharedWork } from './shared-work-rows';
import type { Place } from './world';

export type Row = { tenant_id: string; id: string } & Record<string, unknown>;

/** Tables whose rows belong to one tenant, by name. */
export const tenantTables = Object.entries(tables)
  .filter(([, { kind }]) => kind !== 'identity' && kind !== 'directory')
  .map(([name]) => name.replace('public.', ''));

/** Parents first. */
const order = [
  'departments',
  'branches',
  'library_profiles',
  'occasions',
  'campaign_templates',
  'template_versions',
  'campaigns',
  'adoptions',
  'content_items',
  'results',
  'adoption_mirrors',
  'campaign_totals',
  'region_sums',
  'tasks',
  'notices',
  'history',
  'workgroups',
  'comments',
  'meeting_series',
  'meetings',
  'agenda_items',
  'minute_updates',
  'attendances',
  'group_topics',
  'decisions',
  'commitments',
  'threads',
  'posts',
  'thread_reads',
  'group_files',
  'meeting_guests',
  'ballots',
  'ballot_options',
  'ballot_turnout',
  'ballot_votes',
  'bulletins',
  'bulletin_reads',
  'job_descriptions',
  'duty_clauses',
  'duty_evidence',
  'reports',
  'report_sources',
  'report_shares',
  'shared_reports',
  'report_comments',
  'report_views',
  'received_reports',
  'group_reports',
  'side_reports',
  'side_rows',
  'campaign_versions',
  'campaign_drafts',
  'campaign_notes',
  'campaign_cells',
  'campaign_quotes',
  'adoption_updates',
  'merge_conflicts',
  'item_versions',
  'improvement_offers',
  'offered_texts',
  'reviews',
  'review_marks',
  'kit_links',
  'images',
  'contests',
  'contest_entries',
  'contest_receipts',
  'contest_scores',
  'challenge_weeks',
  'challenge_totals',
  'outbox',
  'deputations',
  'assignments',
  'distribution_requests',
  'data_requests',
  'retention_rules',
  'data_exports',
  'library_imports',
  'jobs',
] as const;
type TableName = (typeof order)[number];

type Parents = Partial<Record<TableName, Row>>;

/** One valid row of a table for a tenant, hanging on that tenant's own parents. */
export function rowOf(table: string, { id: tenantId, personId, deputyId }: Place, parents: Parents): Row {
  const parent = (name: TableName) => parents[name]?.id ?? uuidv7();
  const campaign = { campaign_tenant_id: tenantId, campaign_id: parent('campaigns') };
  const slug = uuidv7();
  const subject = { subject_kind: 'adoption', subject_id: parent('adoptions') };
  const occasion = { occasion_tenant_id: tenantId, occasion_id: parent('occasions') };
  const days = { starts_on: '2027-04-20', ends_on: '2027-04-27' };
  const own: Record<TableName, Record<string, unknown>> = {
    departments: { name: 'Skyrius' },
    branches: { name: 'Filialas' },
    library_profiles: { place: 'Salė' },
    occasions: { slug, title: 'Proga', kind: 'day', rule: { month: 4 } },
    campaign_templates: { slug, title: 'Šablonas', lead_days: 30, ...occasion },
    template_versions: {
      template_id: parent('campaign_templates'),
      number: Math.ceil(Math.random() * 1e9),
      document: smallCampaign(),
    },
    campaigns: {
      title: 'Kampanija',
      ...days,
      answer_by: '2027-04-01',
      report_by: '2027-05-10',
      document: smallCampaign(),
      template_tenant_id: tenantId,
      template_id: parent('campaign_templates'),
      ...occasion,
    },
    adoptions: { ...campaign, mirror_tenant_id: tenantId, base_version: 1, responsible_id: personId },
    content_items: {
      adoption_id: parent('adoptions'),
      block_id: slug,
      channel: 'facebook',
      mode: 'free',
      position: 1,
      base_body: 'Bendras',
      body: 'Savas',
    },
    results: { adoption_id: parent('adoptions'), participants: 7 },
    adoption_mirrors: { ...campaign, source_tenant_id: tenantId },
    campaign_totals: { ...campaign, library_kind: 'municipal_library', participants: 7 },
    region_sums: { ...campaign, source_tenant_id: tenantId, title: 'Suma', ...days, state: 'open' },
    tasks: { kind: 'own', title: 'Darbas', role: 'editor', assignee_id: personId, rule_id: slug, ...subject },
    notices: { kind: 'campaign-invitation', ...subject },
    history: { action: 'edit', ...subject },
    workgroups: { name: 'Darbo grupė' },
    comments: {
      scope_id: parent('workgroups'),
      author_id: personId,
      author_name: 'Ona',
      body: 'Gerai',
      ...subject,
    },
    ...rowsOfLivingCampaigns({ tenantId, personId }, parent),
    ...rowsOfGroups({ tenantId, personId }, parent),
    ...rowsOfSharedWork({ tenantId, personId }, parent),
    outbox: {
      recipient_id: personId,
      to_email: 'ona@example.lt',
      to_name: 'Ona',
      locale: 'lt',
      mail: { kind: 'sample', props: {} },
      key: slug,
    },
    deputations: {
      absent_id: personId,
      absent_name: 'Ona',
      deputy_id: deputyId,
      deputy_name: 'Rasa',
      starts_at: '2027-01-01T00:00:00Z',
      ends_at: '2027-02-01T00:00:00Z',
      duties: ['all'],
    },
    assignments: {
      title: 'Pavedimas',
      assignee_id: personId,
      assignee_name: 'Ona',
      given_by_id: personId,
      given_by_name: 'Ona',
      due_on: '2027-01-15',
    },
    distribution_requests: {
      ordered_by: 'Savivaldybė',
      ordered_on: '2027-01-02',
      title: 'Kvietimas',
      body: 'Tekstas',
      audience: 'Skaitytojai',
      due_on: '2027-01-15',
    },
    data_requests: { person_id: personId, person_name: 'Ona', kind: 'erasure', due_on: '2027-02-01' },
    retention_rules: { subject: slug, months: 24 },
    data_exports: { kind: 'library', requested_by: personId },
    library_imports: { file_name: 'bibliotekos.xlsx', sheet: { rows: [] } },
    jobs: { kind: 'sample', key: slug },
  };
  return { tenant_id: tenantId, id: uuidv7(), ...own[table as TableName] };
}

/** A row in every tenant table, and the tenant's person in its workgroup. */
export async function fillTenant(owner: postgres.Sql, tenant: Place): Promise<Record<string, Row>> {
  const rows: Parents = {};
  for (const table of order) {
    const row = rowOf(table, tenant, rows);
    rows[table] = row;
    await owner`insert into ${owner(table)} ${owner(row)}`;
  }
  await owner`insert into identity.workgroup_members (workgroup_id, person_id) values (${rows.workgroups?.id ?? ''}, ${tenant.personId})`;
  return rows as Record<string, Row>;
}

export const fillable: readonly string[] = order;
