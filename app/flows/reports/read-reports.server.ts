import type { TenantTx } from '@sklaida/db/tenancy';
import { isFiledReport, isOpenReport, type ReportKind, type ReportState } from '@sklaida/insights';
import { listReports, type Report } from '@sklaida/insights/server';
import { todayIn } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { readAffected } from './affected.server';
import { readsReport, reportsPath } from './report-people.server';

export type ReportLine = {
  id: string;
  to: string;
  title: string;
  kind: ReportKind;
  state: ReportState;
  period: string;
  who: string;
  changed: string;
  /** How many of its filed numbers would be others by now. */
  differs: number;
};
export type ReportsPage = {
  base: string;
  open: ReportLine[];
  filed: ReportLine[];
  archived: ReportLine[];
  mayWrite: boolean;
  years: string[];
};

const checked = 30;

/** The library's reports; of those filed lately also how many of their numbers would be others by now. */
export async function readReports(
  tx: TenantTx,
  member: Member,
  { locale, now }: { locale: Locale; now: Date },
): Promise<ReportsPage> {
  const base = reportsPath(member);
  const formats = formatsFor(locale);
  // A page of readers, too: whoever may not read reports of the library finds only what was shared with her.
  const found = member.permissions.has('report:read')
    ? await listReports(tx, { tenantId: member.entered.tenant.id })
    : [];
  const all = found.filter((one) => readsReport(member, one));
  const line = async (one: Report, at: number): Promise<ReportLine> => ({
    ...{ id: one.id, to: `${base}/${one.id}`, title: one.title, kind: one.kind, state: one.state },
    period: formats.longRange(one.periodFrom, one.periodTo),
    who: one.authorName,
    changed: formats.longDay(todayIn(timeZone, one.submittedAt ?? one.updatedAt)),
    differs: one.state === 'archived' || at >= checked ? 0 : (await readAffected(tx, member, one)).length,
  });
  const lines = async (some: Report[]) => {
    const read: ReportLine[] = [];
    for (const [at, one] of some.entries()) read.push(await line(one, at));
    return read;
  };
  const year = Number(todayIn(timeZone, now).slice(0, 4));
  return {
    base,
    open: await lines(all.filter((one) => isOpenReport(one.state))),
    filed: await lines(all.filter((one) => isFiledReport(one.state) && one.state !== 'archived')),
    archived: await lines(all.filter((one) => one.state === 'archived')),
    mayWrite: member.permissions.has('report:write'),
    years: [year, year - 1].map(String),
  };
}
