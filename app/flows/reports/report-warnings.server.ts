import { listAdoptions } from '@sklaida/campaigns/server';
import { listPlainImages } from '@sklaida/content/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import type { Report, SourceRow } from '@sklaida/insights/server';
import { todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { doubtOf } from '../results/result-doubts';
import type { Filled } from './fill-document.server';
import type { Sources } from './measures.server';
import { sourceLink } from './source-links.server';

export type ReportWarning = {
  key: string;
  what:
    | 'missing'
    | 'double'
    | 'children_over_participants'
    | 'participants_without_events'
    | 'empty'
    | 'prompt'
    | 'picture';
  title: string;
  other: string;
  to: string | null;
};

/** What somebody should look at before these numbers are submitted; none of it stops her. */
export async function reportWarnings(
  tx: TenantTx,
  member: Member,
  { report, sources, filled, now }: { report: Report; sources: Sources; filled: Filled; now: Date },
): Promise<ReportWarning[]> {
  const rows = (await sources('results')).filter((row) => row.numbers.participants !== undefined);
  return [
    ...(await missing(tx, member, report, now)),
    ...doubles(member, rows),
    ...unlikely(member, rows),
    ...empty(filled),
    ...prompts(report),
    ...(await pictures(tx, member, report)),
  ];
}

const linkTo = (member: Member, id: string) =>
  sourceLink(member, {
    subjectKind: 'adoption',
    subjectId: id,
    blockId: '',
    figure: '',
    label: '',
    value: 0,
  });

/** Campaigns that are over without results: their numbers would be left out. */
async function missing(tx: TenantTx, member: Member, report: Report, now: Date): Promise<ReportWarning[]> {
  if (member.entered.tenant.kind === 'association') return [];
  const { tenant, scopes } = member.entered;
  const today = todayIn(timeZone, now);
  const owing = ['localising', 'submitted', 'changes_requested', 'approved', 'published'];
  return (await listAdoptions(tx, { tenantId: tenant.id, scopes }))
    .filter((one) => owing.includes(one.state) && one.endsOn < today)
    .filter((one) => one.endsOn >= report.periodFrom && one.endsOn <= report.periodTo)
    .map(({ id, campaignTitle }) => ({
      ...{ key: `missing ${id}`, what: 'missing' as const, title: campaignTitle, other: '' },
      to: linkTo(member, id),
    }));
}

/** One event that was reported twice looks so: the same day and the same numbers. */
function doubles(member: Member, rows: SourceRow[]): ReportWarning[] {
  const sameAs = (a: SourceRow, b: SourceRow) =>
    a.on === b.on &&
    (a.numbers.participants ?? 0) > 0 &&
    ['events', 'participants', 'childrenAndYouth'].every((key) => a.numbers[key] === b.numbers[key]);
  return rows.flatMap((row, at) => {
    const twin = rows.slice(at + 1).find((other) => sameAs(row, other));
    if (!twin) return [];
    const words = { title: row.label, other: twin.label, to: linkTo(member, twin.id) };
    return [{ key: `double ${row.id}`, what: 'double' as const, ...words }];
  });
}

function unlikely(member: Member, rows: SourceRow[]): ReportWarning[] {
  return rows.flatMap((row) => {
    const typed = Object.fromEntries(Object.entries(row.numbers).map(([key, value]) => [key, String(value)]));
    return (['childrenAndYouth', 'events'] as const).flatMap((key): ReportWarning[] => {
      const what = doubtOf([], typed, key);
      if (what !== 'children_over_participants' && what !== 'participants_without_events') return [];
      return [{ key: `${what} ${row.id}`, what, title: row.label, other: '', to: linkTo(member, row.id) }];
    });
  });
}

function empty({ document }: Filled): ReportWarning[] {
  return document.blocks.flatMap((block): ReportWarning[] => {
    const hollow =
      block.kind === 'metric'
        ? block.figure.value === null
        : block.kind !== 'text' && block.kind !== 'picture' && block.rows.length === 0;
    if (!hollow) return [];
    const own = block.kind === 'metric' ? block.figure.label : '';
    const title = block.title || own || ('columns' in block ? (block.columns[0]?.label ?? '') : '');
    return [{ key: `empty ${block.id}`, what: 'empty', title, other: '', to: `#part-${block.id}` }];
  });
}

/** Words of the draft that only say what to write. */
function prompts({ document }: Report): ReportWarning[] {
  const t = translatorFor('lt', 'reports.drafts');
  const hints = [t('introBody'), t('plansBody')];
  return document.blocks.flatMap((one): ReportWarning[] => {
    if (one.kind !== 'text' || !hints.includes(one.body)) return [];
    const words = { title: one.title ?? '', other: '', to: `#part-${one.id}` };
    return [{ key: `prompt ${one.id}`, what: 'prompt', ...words }];
  });
}

async function pictures(tx: TenantTx, member: Member, { document }: Report): Promise<ReportWarning[]> {
  const chosen = document.blocks.filter((one) => one.kind === 'picture' && one.imageId !== null);
  if (chosen.length === 0) return [];
  const free = new Set((await listPlainImages(tx, member.entered.tenant.id)).map((one) => one.id));
  return chosen.flatMap((one): ReportWarning[] => {
    if (one.kind !== 'picture' || free.has(one.imageId ?? '')) return [];
    const title = one.title ?? one.alt;
    return [{ key: `picture ${one.id}`, what: 'picture', title, other: '', to: `#part-${one.id}` }];
  });
}
