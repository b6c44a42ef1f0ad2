import type { TenantTx } from '@sklaida/db/tenancy';
import { mostSideColumns, type SideColumn } from '@sklaida/insights';
import { findSideReport, listSideRows } from '@sklaida/insights/server';
import { isUuid, todayIn } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { type Locale, timeZone } from '~/i18n/locale';
import { agreedColumns } from './agreed-columns.server';
import { sidesPath } from './side-paths.server';

export const ownColumnKeys = ['own1', 'own2', 'own3', 'own4'] as const;

/** The form of a new report: the year so far, regions where the group reaches several. */
export function newSideFields(member: GroupMember, { locale, now }: { locale: Locale; now: Date }) {
  const today = todayIn(timeZone, now);
  return {
    base: sidesPath(member.group),
    start: {
      title: '',
      from: `${today.slice(0, 4)}-01-01`,
      to: today,
      rowsOf: member.group.reach === 'association' ? ('region' as const) : ('library' as const),
      dueOn: '',
      version: 0,
    },
    ...fieldsOf([], false, locale),
  };
}

/** The form of one that is there; what somebody has counted is told and no longer asked. */
export async function readSideFields(
  tx: TenantTx,
  { group }: GroupMember,
  { id, locale }: { id: string | undefined; locale: Locale },
) {
  const side = isUuid(id) ? await findSideReport(tx, group, id) : null;
  if (!side) throw notFound();
  const counted = (await listSideRows(tx, group, side.id)).length > 0;
  const { title, periodFrom, periodTo, rowsOf, dueOn, version } = side;
  return {
    base: sidesPath(group),
    closed: side.state === 'closed',
    start: { title, from: periodFrom, to: periodTo, rowsOf, dueOn: dueOn ?? '', version },
    ...fieldsOf(side.columns, counted, locale),
  };
}

function fieldsOf(columns: SideColumn[], counted: boolean, locale: Locale) {
  const held = (key: string) => columns.find((one) => one.key === key);
  return {
    counted,
    most: mostSideColumns,
    agreed: agreedColumns(locale).map((one) => {
      const { key, label, definition } = held(one.key) ?? one;
      return { key, label, definition, chosen: held(key) !== undefined };
    }),
    own: ownColumnKeys.map((key) => {
      const { label = '', definition = '', unit = null } = held(key) ?? {};
      return { key, label, definition, unit: unit ?? '', held: held(key) !== undefined };
    }),
  };
}

export type SideFieldsPage = ReturnType<typeof newSideFields>;
