import { withTenant } from '@sklaida/db/tenancy';
import { mostSideColumns, type SideColumn, type SideRowKind } from '@sklaida/insights';
import { findSideReport, listSideRows, saveSideReport, tellOfSide } from '@sklaida/insights/server';
import { fail, type IsoDate, ok, type Result } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { agreedColumns } from './agreed-columns.server';
import { sideLetter } from './side-letter.server';

export type SideWish = {
  title: string;
  from: IsoDate;
  to: IsoDate;
  rowsOf: SideRowKind;
  dueOn: IsoDate | null;
  /** Keys of the agreed set. */
  agreed: string[];
  own: SideColumn[];
};

type Refusal = 'no-columns' | 'too-many' | 'not-found' | 'closed' | 'stale' | 'counted';

/** Opens a report (`version` 0), of which every other member is told, or changes one. What somebody counted already keeps its words. */
export function saveSide(
  member: GroupMember,
  {
    id,
    version,
    wish,
    locale,
    origin,
  }: { id: string; version: number; wish: SideWish; locale: Locale; origin: string },
): Promise<Result<null, Refusal>> {
  const { group } = member;
  return withTenant(member, async (tx) => {
    const side = await findSideReport(tx, group, id);
    const held = side?.columns ?? [];
    const counted = side !== null && (await listSideRows(tx, group, id)).length > 0;
    const columns = columnsOf(wish, { held, counted, locale });
    if (columns.length === 0) return fail('no-columns');
    if (columns.length > mostSideColumns) return fail('too-many');
    const { title, from, to, rowsOf, dueOn } = wish;
    const kept = counted && side ? side : null;
    const done = await saveSideReport(tx, {
      ...{ id, version, title, columns, dueOn },
      periodFrom: kept?.periodFrom ?? from,
      periodTo: kept?.periodTo ?? to,
      rowsOf: kept?.rowsOf ?? rowsOf,
    });
    if (done === 'repeated') return ok(null);
    if (done !== 'ok') return fail(done);
    if (version === 0) {
      const mail = sideLetter(member, { what: 'open', title, dueOn });
      await tellOfSide(tx, { id, title, what: 'open', origin, mail });
    }
    return ok(null);
  });
}

function columnsOf(
  { agreed, own }: Pick<SideWish, 'agreed' | 'own'>,
  { held, counted, locale }: { held: SideColumn[]; counted: boolean; locale: Locale },
): SideColumn[] {
  const had = (key: string) => held.find((one) => one.key === key);
  const set = agreedColumns(locale)
    .filter(({ key }) => agreed.includes(key))
    .map((one) => had(one.key) ?? one);
  if (!counted) return [...set, ...own];
  const added = [...set, ...own].filter(({ key }) => !had(key));
  return [...held, ...added];
}
