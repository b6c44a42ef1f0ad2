import { listAdoptions, listCampaigns } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { daysBetween, type IsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { type Deputation, type HistoryEntry, listAbsences, listHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import type { InboxLine } from '../screens/inbox-lines';
import { type HistoryLine, historyReader, lineOf } from '../screens/read-history.server';
import { readWaiting } from '../screens/read-inbox.server';

export type ReturnDay = { day: IsoDate; lines: (HistoryLine & { clock: string; to: string | null })[] };
export type Absence = {
  id: string;
  deputyName: string;
  from: IsoDate;
  until: IsoDate;
  still: boolean;
};

export type ReturnPage = {
  base: string;
  /** Null when nobody has ever stood in for this person. */
  absence: Absence | null;
  others: Absence[];
  done: ReturnDay[];
  decided: ReturnDay[];
  waits: (InboxLine & { late: boolean; due: string | null })[];
};

/** What changes the course of things; single texts and first looks do not. */
const decisions = new Set([
  'approve',
  'return',
  'answer',
  'decline',
  'publish',
  'report',
  'withdraw',
  'launch',
  'close',
  'cancel',
  'campaign-closed',
  'give',
  'confirm',
  'appoint',
  'revoke',
]);
const mostLines = 400;
/** The way back is offered on the first working day, whichever day of the week the absence ended on. */
const offeredDays = 3;

const endOf = (one: Deputation) => new Date(one.revokedAt ?? one.endsAt);

const absenceOf = (one: Deputation, now: Date): Absence => ({
  id: one.id,
  deputyName: one.deputyName,
  from: one.from,
  until: one.revokedAt ? todayIn(timeZone, new Date(one.revokedAt)) : one.until,
  still: one.phase === 'running' && endOf(one) > now,
});

/** *Kol Jūsų nebuvo*: of the last absence, or of the one asked for. */
export async function readReturn(
  tx: TenantTx,
  member: Member,
  { locale, now, asked }: { locale: Locale; now: Date; asked: string | null },
): Promise<ReturnPage> {
  const { tenant, person, scopes } = member.entered;
  const base = `/b/${tenant.slug}`;
  const absences = await listAbsences(tx, { tenantId: tenant.id, personId: person.id });
  const chosen = absences.find((one) => isUuid(asked) && one.id === asked) ?? absences[0];
  const today = todayIn(timeZone, now);
  const formats = formatsFor(locale);
  const waits = (await readWaiting(tx, member, { locale, today })).map((line) => ({
    ...line,
    late: line.dueOn !== null && line.dueOn < today,
    due: line.dueOn && formats.day(line.dueOn),
  }));
  if (!chosen) return { base, absence: null, others: [], done: [], decided: [], waits };
  const begun = new Date(chosen.startsAt);
  const [history, adoptions, campaigns] = await Promise.all([
    listHistory(tx, {
      ...{ tenantId: tenant.id, reader: historyReader(member), limit: mostLines },
      ...{ since: begun, until: endOf(chosen) },
    }),
    listAdoptions(tx, { tenantId: tenant.id, scopes }),
    tenant.kind === 'county_library' ? listCampaigns(tx, { scopes }) : [],
  ]);
  const titles = new Map([
    ...campaigns.map((one) => [one.id, one.title] as const),
    ...adoptions.map((one) => [one.id, one.campaignTitle] as const),
  ]);
  const mine = new Set(adoptions.map((one) => one.id));
  const days = (rows: HistoryEntry[]): ReturnDay[] => {
    const byDay = new Map<IsoDate, ReturnDay['lines']>();
    for (const row of rows.toReversed()) {
      const day = todayIn(timeZone, row.at);
      const line = {
        ...lineOf(row, titles),
        clock: formats.clock(row.at),
        to: mine.has(row.subjectId) ? `${base}/campaigns/${row.subjectId}` : null,
      };
      byDay.set(day, [...(byDay.get(day) ?? []), line]);
    }
    return [...byDay].map(([day, lines]) => ({ day, lines }));
  };
  const inHerName = history.filter((row) => row.actingForId === person.id);
  return {
    base,
    absence: absenceOf(chosen, now),
    others: absences.filter((one) => one.id !== chosen.id).map((one) => absenceOf(one, now)),
    done: days(inHerName),
    decided: member.permissions.has('history:read')
      ? days(
          history.filter(
            (row) =>
              decisions.has(row.action) &&
              row.actingForId !== person.id &&
              row.subjectKind !== 'content_item',
          ),
        )
      : [],
    waits,
  };
}

/** The last absence, for as long as *Šiandien* offers the way to what happened meanwhile. */
export async function readReturnOffer(
  tx: TenantTx,
  member: Member,
  now: Date,
): Promise<{ to: string; deputyName: string } | null> {
  const { tenant, person } = member.entered;
  const [last] = await listAbsences(tx, { tenantId: tenant.id, personId: person.id });
  if (!last || endOf(last) > now) return null;
  const ended = todayIn(timeZone, new Date(endOf(last).getTime() - 1));
  if (daysBetween(ended, todayIn(timeZone, now)) > offeredDays) return null;
  return { to: `/b/${tenant.slug}/return`, deputyName: last.deputyName };
}
