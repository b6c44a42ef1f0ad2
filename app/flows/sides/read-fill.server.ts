import type { TenantTx } from '@sklaida/db/tenancy';
import { type MetricKey, metricKeys, type SideCells } from '@sklaida/insights';
import {
  findSideReport,
  listSideHomes,
  listSideRows,
  type SideReport,
  sumKnownOfLibrary,
  sumKnownOfRegion,
} from '@sklaida/insights/server';
import { isUuid } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { forbidden, notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { sidesPath } from './side-paths.server';

const isMetric = (key: string): key is MetricKey => metricKeys.some((one) => one === key);

/** The person's own row: what stands in it, or else what the product knows of her region or library in these days. */
export async function readFill(
  tx: TenantTx,
  { group, entered }: GroupMember,
  { id, locale }: { id: string | undefined; locale: Locale },
) {
  const side = isUuid(id) ? await findSideReport(tx, group, id) : null;
  if (!side) throw notFound();
  const rows = await listSideRows(tx, group, side.id);
  const own = rows.find((one) => one.homeId === entered.tenant.id);
  const homes = await listSideHomes(tx, side.rowsOf);
  const label = own?.label ?? homes.find(({ homeId }) => homeId === entered.tenant.id)?.label;
  if (label === undefined) throw forbidden();
  const known = await knownNumbers(tx, side, entered.tenant.id);
  const formats = formatsFor(locale);
  return {
    base: sidesPath(group),
    ...{ id: side.id, title: side.title, label, closed: side.state === 'closed' },
    period: formats.longRange(side.periodFrom, side.periodTo),
    due: side.dueOn && formats.longDay(side.dueOn),
    rowsOf: side.rowsOf,
    version: own?.version ?? 0,
    campaigns: known.campaigns,
    columns: side.columns.map((one) => {
      const cell = own?.cells[one.key];
      const counted = isMetric(one.key) && known.campaigns > 0 ? known.numbers[one.key] : null;
      return {
        ...one,
        known: counted,
        value: own ? (cell?.value ?? null) : counted,
        method: cell?.method ?? '',
      };
    }),
    /** Whose numbers stand there now. */
    filledBy: own?.filledByName ?? null,
  };
}

export type FillPage = Awaited<ReturnType<typeof readFill>>;

function knownNumbers(tx: TenantTx, { rowsOf, periodFrom, periodTo }: SideReport, tenantId: string) {
  const asked = { tenantId, from: periodFrom, to: periodTo };
  return rowsOf === 'region' ? sumKnownOfRegion(tx, asked) : sumKnownOfLibrary(tx, asked);
}

/** The columns asked for, by which the form of a row is read; 404 for a report that is not the group's. */
export async function sideColumnKeys(
  tx: TenantTx,
  { group }: GroupMember,
  id: string | undefined,
): Promise<{ id: string; keys: (keyof SideCells)[] }> {
  const side = isUuid(id) ? await findSideReport(tx, group, id) : null;
  if (!side) throw notFound();
  return { id: side.id, keys: side.columns.map(({ key }) => key) };
}
