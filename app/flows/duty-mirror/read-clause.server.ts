import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, todayIn } from '@sklaida/kernel';
import { type GatherKey, gatherKeys } from '@sklaida/people';
import type { Found } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { timeZone } from '~/i18n/locale';
import { type MirrorPeriod, offeredPeriods, periodOf } from './mirror-period';
import { dutiesPath, mirrorOf } from './read-mirror.server';

export type EvidenceLine = {
  /** The form's value for taking it away or giving it back; an own piece's id. */
  key: string;
  kind: GatherKey | 'own';
  action: string;
  title: string;
  within: string | null;
  /** Its page, where the person may open one. */
  to: string | null;
  on: IsoDate;
  note: string | null;
};

export type ClausePage = {
  base: string;
  id: string;
  number: string;
  body: string;
  gathers: GatherKey[];
  /** Every kind there is to choose from. */
  kinds: readonly GatherKey[];
  version: number;
  period: MirrorPeriod;
  offered: ReturnType<typeof offeredPeriods>;
  evidence: EvidenceLine[];
  excluded: EvidenceLine[];
  before: { id: string; number: string } | null;
  after: { id: string; number: string } | null;
  today: IsoDate;
};

/** One clause of hers; 404 for anybody else's as for one that is not there. */
export async function readClause(
  tx: TenantTx,
  member: Member,
  { id, query, now }: { id: string | undefined; query: URLSearchParams; now: Date },
): Promise<ClausePage> {
  const today = todayIn(timeZone, now);
  const period = periodOf(query, today);
  const clauses = (await mirrorOf(tx, member, period))?.clauses ?? [];
  const at = clauses.findIndex((one) => one.id === id);
  const clause = clauses[at];
  if (!clause) throw notFound();
  const beside = (one: (typeof clauses)[number] | undefined) =>
    one ? { id: one.id, number: one.number } : null;
  const { number, body, gathers, version } = clause;
  return {
    ...{ id: clause.id, number, body, gathers, version, period, today, kinds: gatherKeys },
    base: dutiesPath(member),
    offered: offeredPeriods(today),
    evidence: clause.evidence.map(({ found, mark }) => (found ? lineOf(member, found) : ownLine(mark))),
    excluded: clause.excluded.map(({ found }) => lineOf(member, found)),
    before: beside(clauses[at - 1]),
    after: beside(clauses[at + 1]),
  };
}

const ownLine = (mark: { id: string; title: string; on: IsoDate; note: string | null }): EvidenceLine => ({
  ...{ key: mark.id, title: mark.title, on: mark.on, note: mark.note },
  ...{ kind: 'own', action: 'own', within: null, to: null },
});

function lineOf(member: Member, found: Found): EvidenceLine {
  const { gather, subjectKind, subjectId, action, title, within, on } = found;
  return {
    ...{ key: `${subjectKind}:${subjectId}`, kind: gather, action, title, within, on, note: null },
    to: pageOf(member, found),
  };
}

function pageOf({ entered }: Member, { gather, subjectId, host, groupId }: Found): string | null {
  const { slug, regionSlug } = entered.tenant;
  const own = `/b/${slug}`;
  const region = regionSlug && entered.tenant.kind === 'county_library' ? `/region/${regionSlug}` : null;
  switch (gather) {
    case 'campaigns':
      return region && `${region}/campaigns/${subjectId}`;
    case 'templates':
      return region && `${region}/templates/${subjectId}`;
    case 'adoptions':
    case 'approvals':
      return `${own}/campaigns/${subjectId}`;
    case 'results':
      return `${own}/campaigns/${subjectId}/results`;
    case 'texts':
      return null;
    case 'meetings':
      return host && groupId && `/b/${host}/groups/${groupId}/meetings/${subjectId}`;
    case 'decisions':
      return `${own}/commitments/${subjectId}`;
    default:
      return `${own}/${gather}/${subjectId}`;
  }
}
