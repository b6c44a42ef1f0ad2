import type { TenantTx } from '@sklaida/db/tenancy';
import { listGroupReports, listSideHomes, listSideReports } from '@sklaida/insights/server';
import { type IsoDate, todayIn } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { reportsPath } from '../reports/report-people.server';
import { sidesPath } from './side-paths.server';

type View = { locale: Locale; now: Date };

export const isLateSide = (one: { state: string; dueOn: IsoDate | null }, today: IsoDate) =>
  one.state === 'open' && one.dueOn !== null && one.dueOn < today;

const isOver = (one: { expiresOn: IsoDate | null }, today: IsoDate) =>
  one.expiresOn !== null && one.expiresOn < today;

/** The reports of a group that its regions or libraries fill side by side. */
export async function readSides(tx: TenantTx, member: GroupMember, { locale, now }: View) {
  const { group, rights, entered } = member;
  const found = await listSideReports(tx, group);
  const homes = {
    region: await listSideHomes(tx, 'region'),
    library: await listSideHomes(tx, 'library'),
  };
  const shared = await listGroupReports(tx, { groups: [group.id] });
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const base = sidesPath(group);
  return {
    base,
    mayLead: rights.has('group:lead') && rights.has('group:write'),
    /** What libraries showed to the group, each read at the person's own door. */
    shared: shared.map((one) => ({
      id: one.id,
      title: one.title,
      library: one.library,
      to: `${reportsPath(member)}/${one.id}`,
      day: formats.longDay(todayIn(timeZone, one.createdAt)),
      until: one.expiresOn && formats.longDay(one.expiresOn),
      over:
        one.withdrawnAt !== null ? ('withdrawn' as const) : isOver(one, today) ? ('expired' as const) : null,
    })),
    sides: found.map((one) => {
      const asked = homes[one.rowsOf];
      const all = new Set([...asked.map(({ homeId }) => homeId), ...one.homes]);
      const mine = asked.some(({ homeId }) => homeId === entered.tenant.id);
      return {
        id: one.id,
        title: one.title,
        to: `${base}/${one.id}`,
        rowsOf: one.rowsOf,
        period: formats.longRange(one.periodFrom, one.periodTo),
        due: one.dueOn && formats.longDay(one.dueOn),
        state: one.state,
        late: isLateSide(one, today),
        filled: one.homes.length,
        asked: all.size,
        waits: one.state === 'open' && mine && !one.homes.includes(entered.tenant.id),
      };
    }),
  };
}

export type SidesPage = Awaited<ReturnType<typeof readSides>>;
