import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { type Department, listDepartments, listStaff } from '@sklaida/people/server';
import {
  type Bulletin,
  type BulletinPoll,
  type BulletinRead,
  bulletinAsks,
  bulletinHas,
  bulletinPhase,
  countAnswers,
  hasAnswered,
  hasConfirmed,
  hasOpened,
  readersOf,
} from '@sklaida/workgroups';
import { findBulletin, listBulletinReads, listBulletins, listOwnReads } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';

export const bulletinsPath = (member: Pick<Member, 'entered'>) =>
  `/b/${member.entered.tenant.slug}/bulletins`;

/** An observer of a library reads its notices and is asked for nothing. */
export const isAsked = (member: Member): boolean => member.permissions.has('comment:write');

/** Whoever writes notices reads all of them; others those meant for them. */
export function readsBulletin(member: Member, one: Bulletin, departments: readonly Department[]): boolean {
  const me = { id: member.entered.person.id };
  if (one.authorId === me.id || member.permissions.has('bulletin:write')) return true;
  return one.withdrawnAt === null && readersOf(one, [me], departments).length === 1;
}

/** What stands between a notice and this person: nothing, her confirmation, her answer, or only her eyes. */
export type BulletinMark = 'read' | 'again' | 'answer' | 'fresh' | 'done' | 'seen' | 'past' | 'withdrawn';

export type BulletinLine = Pick<Bulletin, 'id' | 'title' | 'authorName' | 'publishedAt' | 'untilOn'> & {
  mark: BulletinMark;
  /** Names of departments; none is everybody. */
  to: string[];
};

export type BulletinsPage = {
  base: string;
  sought: string;
  waiting: BulletinLine[];
  live: BulletinLine[];
  past: BulletinLine[];
  mayWrite: boolean;
};

const namesOf = (one: Bulletin, departments: readonly Department[]) =>
  departments.filter(({ id }) => one.departments.includes(id)).map(({ name }) => name);

export async function readBulletins(
  tx: TenantTx,
  member: Member,
  { now, sought }: { now: Date; sought: string },
): Promise<BulletinsPage> {
  const { tenant, person } = member.entered;
  const today = todayIn(timeZone, now);
  const [all, reads, departments] = await Promise.all([
    listBulletins(tx, { tenantId: tenant.id }),
    listOwnReads(tx, { tenantId: tenant.id, personId: person.id }),
    listDepartments(tx, tenant.id),
  ]);
  const lines = all
    .filter((one) => readsBulletin(member, one, departments))
    .filter((one) => sought === '' || bulletinHas(one, sought))
    .map((one): BulletinLine => {
      const { id, title, authorName, publishedAt, untilOn } = one;
      const mine = isAsked(member) && readersOf(one, [person], departments).length === 1;
      const mark = markOf(one, reads.get(id), { today, mine });
      return { id, title, authorName, publishedAt, untilOn, mark, to: namesOf(one, departments) };
    });
  const waits = ({ mark }: BulletinLine) => mark === 'read' || mark === 'again' || mark === 'answer';
  const over = ({ mark }: BulletinLine) => mark === 'past' || mark === 'withdrawn';
  return {
    base: bulletinsPath(member),
    sought,
    waiting: lines.filter(waits),
    live: lines.filter((line) => !waits(line) && !over(line)),
    past: lines.filter(over),
    mayWrite: member.permissions.has('bulletin:write'),
  };
}

function markOf(
  one: Bulletin,
  read: BulletinRead | undefined,
  { today, mine }: { today: IsoDate; mine: boolean },
): BulletinMark {
  const phase = bulletinPhase(one, today);
  if (phase !== 'live') return phase;
  const asked = mine ? bulletinAsks(one, read, today) : null;
  if (asked) return asked;
  if (one.mustRead && hasConfirmed(one, read)) return 'done';
  return mine && !hasOpened(one, read) ? 'fresh' : 'seen';
}

export type BulletinReader = {
  id: string;
  name: string;
  jobTitle: string | null;
  readAt: Date | null;
  answered: boolean;
};

export type BulletinPage = {
  base: string;
  one: Omit<Bulletin, 'departments'> & { departments: string[] };
  mark: BulletinMark;
  /** The notice is for this person, so she confirms and answers. */
  mine: boolean;
  poll: {
    question: string;
    options: (BulletinPoll['options'][number] & { n: number })[];
    answers: number;
  } | null;
  choice: string | null;
  /** How many it is for and how many of them have confirmed. */
  readers: { all: number; read: number };
  /** By name, for whoever writes notices. */
  people: BulletinReader[] | null;
  confirmedAt: Date | null;
  mayEdit: boolean;
};

/** Null when it is absent, or not for this person to read. */
export async function readBulletin(
  tx: TenantTx,
  member: Member,
  id: string | undefined,
  now: Date,
): Promise<BulletinPage | null> {
  const { tenant, person } = member.entered;
  const found = isUuid(id) ? await findBulletin(tx, { tenantId: tenant.id, id }) : null;
  if (!found) return null;
  const departments = await listDepartments(tx, tenant.id);
  if (!readsBulletin(member, found, departments)) return null;
  const [reads, staff] = await Promise.all([
    listBulletinReads(tx, { tenantId: tenant.id, bulletinId: found.id }),
    listStaff(tx),
  ]);
  const mayWrite = member.permissions.has('bulletin:write');
  const by = new Map(reads.map((read) => [read.personId, read]));
  const own = by.get(person.id);
  const readers = readersOf(found, staff, departments);
  const mine = isAsked(member) && readers.some((one) => one.id === person.id);
  const poll = found.poll && {
    question: found.poll.question,
    options: countAnswers(found.poll, reads),
    answers: reads.filter((read) => hasAnswered(found, read)).length,
  };
  return {
    base: bulletinsPath(member),
    one: { ...found, departments: namesOf(found, departments) },
    mark: markOf(found, own, { today: todayIn(timeZone, now), mine }),
    mine,
    poll,
    choice: own?.choice ?? null,
    readers: {
      all: readers.length,
      read: readers.filter((one) => hasConfirmed(found, by.get(one.id))).length,
    },
    people: mayWrite
      ? readers.map((one) => ({
          id: one.id,
          name: `${one.firstName} ${one.lastName}`,
          jobTitle: one.jobTitle,
          readAt: hasConfirmed(found, by.get(one.id)) ? (by.get(one.id)?.confirmedAt ?? null) : null,
          answered: hasAnswered(found, by.get(one.id)),
        }))
      : null,
    confirmedAt: hasConfirmed(found, own) ? (own?.confirmedAt ?? null) : null,
    mayEdit: mayWrite,
  };
}
