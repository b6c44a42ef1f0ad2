import { listAdoptions, listCampaigns } from '@sklaida/campaigns/server';
import type { TenantTx } from '@sklaida/db/tenancy';
import { addDays, isIsoDate, isUuid, todayIn } from '@sklaida/kernel';
import { type HistoryEntry, type HistoryReader, historyChoices, listHistory } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';

export type HistoryLine = Pick<HistoryEntry, 'id' | 'action' | 'fromState' | 'toState' | 'reason'> & {
  /** An ISO instant. */
  at: string;
  /** A person, or the library that moved on: which person there did it stays with the library. */
  who: string | null;
  /** Whom that person stood in for. */
  actingFor: string | null;
  kind: string;
  title: string | null;
  /** The page of what it speaks of, where the library has one. */
  subjectId: string | null;
  /** How many libraries, or which reminder. */
  number: number | null;
  channel: string | null;
  role: string | null;
};
export type HistoryFilter = { person: string; kind: string; from: string; until: string; q: string };
export type HistoryPage = {
  entries: HistoryLine[];
  /** The id to ask older entries before; null at the end. */
  older: string | null;
  /** The history of one thing only. */
  subject: { id: string; title: string } | null;
  filter: HistoryFilter;
  choices: { people: { id: string; name: string }[]; kinds: string[] };
};

const shownAtOnce = 40;

/** The library's history, newest first; `?subject=` narrows it to one thing, `?before=` continues it, the filter narrows it further. */
export async function readHistory(
  tx: TenantTx,
  member: Member,
  query: URLSearchParams,
): Promise<HistoryPage> {
  const { tenant } = member.entered;
  const subjectId = uuidOf(query.get('subject'));
  const lines = await historyLines(tx, member, query, shownAtOnce + 1);
  const entries = lines.slice(0, shownAtOnce);
  const title = subjectId && (entries.find((one) => one.title)?.title ?? null);
  return {
    entries,
    older: lines.length > shownAtOnce ? (entries.at(-1)?.id ?? null) : null,
    subject: subjectId && title ? { id: subjectId, title } : null,
    filter: filterOf(query),
    choices: await historyChoices(tx, { tenantId: tenant.id, reader: historyReader(member) }),
  };
}

/** How far this member reads the history of the library she is in. */
export const historyReader = ({ entered, permissions }: Member): HistoryReader => ({
  people: [entered.person.id, ...entered.deputations.map((one) => one.absentId)],
  groups: entered.groups,
  bulletins: permissions.has('bulletin:write'),
});

/** As many lines as asked for, in the order and with the filter of the page. */
export async function historyLines(
  tx: TenantTx,
  member: Member,
  query: URLSearchParams,
  limit: number,
): Promise<HistoryLine[]> {
  const { tenant, scopes } = member.entered;
  const { person, kind, from, until, q } = filterOf(query);
  const subjectId = uuidOf(query.get('subject'));
  const before = uuidOf(query.get('before'));
  const rows = await listHistory(tx, {
    tenantId: tenant.id,
    reader: historyReader(member),
    limit,
    ...(subjectId && { subjectId }),
    ...(before && { before }),
    ...(person && { personId: person }),
    ...(kind && { kind }),
    ...(from && { since: startOf(from) }),
    ...(until && { until: startOf(addDays(until, 1)) }),
    ...(q && { text: q }),
  });
  const campaigns = await listCampaigns(tx, { scopes });
  const adoptions = await listAdoptions(tx, { tenantId: tenant.id, scopes });
  const titles = new Map<string, string>([
    ...campaigns.map((one) => [one.id, one.title] as const),
    ...adoptions.map((one) => [one.id, one.campaignTitle] as const),
  ]);
  return rows.map((row) => lineOf(row, titles));
}

/** Midnight of a day where the libraries are; summer and winter differ by an hour. */
function startOf(day: string): Date {
  const winter = new Date(Date.parse(`${day}T00:00:00Z`) - 2 * 3_600_000);
  const summer = new Date(winter.getTime() - 3_600_000);
  return todayIn(timeZone, summer) === day ? summer : winter;
}

function filterOf(query: URLSearchParams): HistoryFilter {
  const day = (name: string) => (isIsoDate(query.get(name)) ? String(query.get(name)) : '');
  const kind = query.get('kind') ?? '';
  return {
    person: uuidOf(query.get('person')) ?? '',
    kind: /^[a-z_]{1,40}$/.test(kind) ? kind : '',
    from: day('from'),
    until: day('until'),
    q: (query.get('q') ?? '').trim().slice(0, 100),
  };
}

function uuidOf(value: string | null): string | null {
  return isUuid(value) ? value : null;
}

export function lineOf(row: HistoryEntry, titles: ReadonlyMap<string, string>): HistoryLine {
  const { library, libraries, number, channel, role } = row.data;
  const count = libraries ?? number;
  return {
    id: row.id,
    at: row.at.toISOString(),
    who: row.personName ?? (typeof library === 'string' ? library : null),
    actingFor: row.actingForName,
    kind: row.subjectKind,
    title: titles.get(row.subjectId) ?? titleOf(row.data),
    subjectId: titles.has(row.subjectId) ? row.subjectId : null,
    action: row.action,
    fromState: row.fromState,
    toState: row.toState,
    reason: row.reason,
    number: typeof count === 'number' ? count : null,
    channel: typeof channel === 'string' ? channel : null,
    role: typeof role === 'string' ? role : null,
  };
}

/** What the row itself calls the thing: a campaign's title, an assignment's, a person, a page, or the two people of a deputation. */
function titleOf({ absent, deputy, ...named }: HistoryEntry['data']): string | null {
  for (const name of [named.campaign, named.title, named.person, named.path]) {
    if (typeof name === 'string') return name;
  }
  return typeof absent === 'string' && typeof deputy === 'string' ? `${absent} → ${deputy}` : null;
}
