import type { TenantTx } from '@sklaida/db/tenancy';
import { sideNotes, sideSum } from '@sklaida/insights';
import { findSideReport, listSideHomes, listSideRows } from '@sklaida/insights/server';
import { isUuid, todayIn } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { talkAbout } from '../discussions/thread-subject.server';
import { isLateSide } from './read-sides.server';
import { sidesPath } from './side-paths.server';

type View = { id: string | undefined; locale: Locale; now: Date };

/** One report side by side: its rows, how each differs, and which sums may be given. */
export async function readSide(tx: TenantTx, member: GroupMember, { id, locale, now }: View) {
  const { group, rights, entered } = member;
  const side = isUuid(id) ? await findSideReport(tx, group, id) : null;
  if (!side) throw notFound();
  const [rows, homes] = [
    await listSideRows(tx, group, side.id),
    side.state === 'open' ? await listSideHomes(tx, side.rowsOf) : [],
  ];
  const formats = formatsFor(locale);
  const { columns, state, title, rowsOf, version, authorName } = side;
  const missing = homes.filter(({ homeId }) => !rows.some((one) => one.homeId === homeId));
  const expected = rows.length + missing.length;
  const write = rights.has('group:write');
  const notes = sideNotes(columns, rows);
  const own = rows.find((one) => one.homeId === entered.tenant.id);
  return {
    base: sidesPath(group),
    group: group.name,
    ...{ id: side.id, title, state, version, rowsOf, authorName },
    talk: (await talkAbout(tx, member, 'report'))(side.id),
    late: isLateSide(side, todayIn(timeZone, now)),
    period: formats.longRange(side.periodFrom, side.periodTo),
    due: side.dueOn && formats.longDay(side.dueOn),
    closed: side.closedAt && formats.longDay(todayIn(timeZone, side.closedAt)),
    columns: columns.map((one) => ({ ...one, sum: sideSum(one.key, rows, expected) })),
    rows: rows.map((one) => ({
      id: one.id,
      label: one.label,
      filledBy: one.filledByName,
      when: one.submittedAt && formats.longDay(todayIn(timeZone, one.submittedAt)),
      cells: columns.map(({ key }) => ({
        key,
        value: one.cells[key]?.value ?? null,
        note: notes.find((note) => note.rowId === one.id && note.key === key)?.number ?? null,
      })),
    })),
    notes,
    missing: missing.map(({ label }) => label),
    may: {
      lead: rights.has('group:lead') && write,
      /** Her own row, while it may change. */
      fill:
        write &&
        state === 'open' &&
        (own ?? homes.find(({ homeId }) => homeId === entered.tenant.id)) !== undefined,
      filled: own !== undefined,
    },
  };
}

export type SidePage = Awaited<ReturnType<typeof readSide>>;
