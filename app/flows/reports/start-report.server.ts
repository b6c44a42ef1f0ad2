import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import type { ReportBlock, ReportDocument, ReportKind } from '@sklaida/insights';
import { findReport, insertReport } from '@sklaida/insights/server';
import type { IsoDate, TenantKind } from '@sklaida/kernel';
import { recordHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { translatorFor } from '~/i18n/messages.server';
import type { Layout, MeasureKey } from './measures';
import { measure, sourcesOf } from './measures.server';

type New = {
  id: string;
  kind: ReportKind;
  title: string;
  from: IsoDate;
  to: IsoDate;
  document: ReportDocument;
};

/** Begins a report; the same id twice is one report. False when the id is another's. */
export function startReport(member: Member, report: New): Promise<boolean> {
  return withTenant(member, (tx) => beginReport(tx, member, report));
}

async function beginReport(tx: TenantTx, member: Member, report: New): Promise<boolean> {
  const { tenant, person } = member.entered;
  const { id, kind, title, from: periodFrom, to: periodTo, document } = report;
  const authorName = `${person.firstName} ${person.lastName}`;
  const row = { tenantId: tenant.id, id, kind, title, periodFrom, periodTo, document };
  if (!(await insertReport(tx, { ...row, authorId: person.id, authorName })))
    return (await findReport(tx, { tenantId: tenant.id, id })) !== null;
  await recordHistory(tx, {
    tenantId: tenant.id,
    subjectKind: 'report',
    subjectId: id,
    action: 'create',
    data: { title },
  });
  return true;
}

/** *Rengti metų ataskaitą*: a draft of everything the year has numbers of. */
export async function startYearReport(
  member: Member,
  { id, year }: { id: string; year: string },
): Promise<boolean> {
  const period = { from: `${year}-01-01`, to: `${year}-12-31` };
  const title = translatorFor('lt', 'reports')('draftTitle', { year });
  return withTenant(member, async (tx) => {
    const document = await yearDocument(tx, member, period);
    return beginReport(tx, member, { id, kind: 'year', title, ...period, document });
  });
}

type Plan =
  | { kind: 'metric'; measure: MeasureKey }
  | { kind: 'table' | 'chart' | 'map'; title: Heading; measure: string; by: Layout; from: MeasureKey };
type Heading =
  | 'campaigns'
  | 'texts'
  | 'work'
  | 'distribution'
  | 'groups'
  | 'commitments'
  | 'territory'
  | 'union'
  | 'places'
  | 'events';

const metric = (measureKey: MeasureKey): Plan => ({ kind: 'metric', measure: measureKey });
const rows = (
  kind: 'table' | 'chart' | 'map',
  title: Heading,
  from: MeasureKey,
  by: Layout,
  key: string = from,
): Plan => ({
  ...{ kind, title, measure: key, by, from },
});

const ofLibrary: Plan[] = [
  metric('participants'),
  metric('events'),
  metric('campaigns'),
  metric('texts'),
  rows('chart', 'events', 'participants', 'month'),
  rows('table', 'campaigns', 'participants', 'each', 'resultsTable'),
  rows('chart', 'texts', 'texts', 'group'),
  rows('table', 'work', 'assignments', 'each'),
  rows('table', 'distribution', 'distributed', 'each'),
  rows('table', 'commitments', 'commitments', 'each'),
];
const ofGroups: Plan[] = [rows('table', 'groups', 'meetings', 'group', 'groupsTable')];
const ofRegion: Plan[] = [
  metric('territoryParticipants'),
  metric('territoryLibraries'),
  rows('table', 'territory', 'territoryParticipants', 'each', 'territoryTable'),
  rows('map', 'places', 'placesParticipants', 'group'),
];
const ofUnion: Plan[] = [
  metric('unionParticipants'),
  metric('unionLibraries'),
  rows('table', 'union', 'unionParticipants', 'group', 'unionTable'),
  ...ofGroups,
];
const plans: Record<TenantKind, Plan[]> = {
  school_library: ofLibrary,
  municipal_library: [...ofLibrary, ...ofGroups],
  county_library: [...ofRegion, ...ofLibrary, ...ofGroups],
  association: ofUnion,
};

/** Parts without a single row of the period are left out, so that the draft has nothing to clear away. */
async function yearDocument(
  tx: TenantTx,
  member: Member,
  period: { from: IsoDate; to: IsoDate },
): Promise<ReportDocument> {
  const t = translatorFor('lt', 'reports.drafts');
  const sources = sourcesOf(tx, member, period);
  const text = (id: string, title: string, body: string): ReportBlock => ({ id, kind: 'text', title, body });
  const blocks = [text('intro', t('intro'), t('introBody'))];
  for (const [at, plan] of plans[member.entered.tenant.kind].entries()) {
    const counted = await measure(sources, plan.kind === 'metric' ? plan.measure : plan.from);
    if (counted.rows.length === 0) continue;
    const id = `b${at + 1}`;
    if (plan.kind === 'metric')
      blocks.push({ id, kind: 'metric', title: null, measure: plan.measure, method: null });
    else
      blocks.push({
        id,
        kind: plan.kind,
        title: t(plan.title),
        measure: plan.measure,
        by: plan.by,
        method: null,
      });
  }
  return { schema: 1, blocks: [...blocks, text('plans', t('plans'), t('plansBody'))] };
}
