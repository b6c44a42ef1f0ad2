import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { listDepartments } from '@sklaida/people/server';
import type { Bulletin } from '@sklaida/workgroups';
import { findBulletin } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { bulletinsPath } from './read-bulletins.server';

/** A notice as its form holds it; `id` is empty while there is none. */
export type BulletinStart = {
  id: string;
  version: number;
  title: string;
  body: string;
  departments: string[];
  mustRead: boolean;
  untilOn: string;
  question: string;
  options: string;
};

export function startOf(one: Bulletin | null): BulletinStart {
  return {
    ...{ id: one?.id ?? '', version: one?.version ?? 0, title: one?.title ?? '', body: one?.body ?? '' },
    ...{ departments: one?.departments ?? [], mustRead: one?.mustRead ?? false, untilOn: one?.untilOn ?? '' },
    question: one?.poll?.question ?? '',
    options: (one?.poll?.options ?? []).map(({ label }) => label).join('\n'),
  };
}

export async function readFormStart(
  tx: TenantTx,
  member: Member,
  of: { id: string | undefined } | null,
  now: Date,
): Promise<{
  start: BulletinStart;
  departments: { id: string; name: string; n: number }[];
  base: string;
  today: IsoDate;
}> {
  const tenantId = member.entered.tenant.id;
  const departments = await listDepartments(tx, tenantId);
  const found = of && isUuid(of.id) ? await findBulletin(tx, { tenantId, id: of.id }) : null;
  return {
    start: startOf(found),
    departments: departments.map(({ id, name, people }) => ({ id, name, n: people.length })),
    base: bulletinsPath(member),
    today: todayIn(timeZone, now),
  };
}
