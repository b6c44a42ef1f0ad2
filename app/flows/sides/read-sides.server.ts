import type { TenantTx } from '@sklaida/db/tenancy';
import { listSideHomes, listSideReports } from '@sklaida/insights/server';
import { type IsoDate, todayIn } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { sidesPath } from './side-paths.server';

type View = { locale: Locale; now: Date };

export const isLateSide = (one: { state: string; dueOn: IsoDate | null }, today: IsoDate) =>
  one.state === 'open' && one.dueOn !== null && one.dueOn < today;

/** The reports of a group that its regions or libraries fill side by side. */
export async function readSides(tx: TenantTx, member: GroupMember, { locale, now }: View) {
  const { group, rights, entered } = member;
  const found = await listSideReports(tx, group);
  const homes = {
    region: await listSideHomes(tx, 'region'),
    library: await listSideHomes(tx, 'library'),
  };
  const formats = formatsFor(locale);
  const today = todayIn(timeZone, now);
  const base = sidesPath(group);
  return {
    base,
    mayLead: rights.has('group:lead') && rights.has('group:write'),
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
