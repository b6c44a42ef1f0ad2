import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, todayIn } from '@sklaida/kernel';
import { type GatherKey, type MirroredClause, mirrorClauses, sumMirror } from '@sklaida/people';
import { type Found, findDescription, findEvidence, type JobDescription } from '@sklaida/people/server';
import type { Member } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';
import { type MirrorPeriod, offeredPeriods, periodOf } from './mirror-period';

export const dutiesPath = ({ entered }: Pick<Member, 'entered'>) => `/b/${entered.tenant.slug}/my-duties`;

export const dutyKey = ({ entered }: Pick<Member, 'entered'>) => ({
  tenantId: entered.tenant.id,
  personId: entered.person.id,
});

export type ClauseLine = {
  id: string;
  number: string;
  body: string;
  parent: boolean;
  count: number;
  kinds: { kind: GatherKey | 'own'; count: number }[];
};

export type MirrorPage = {
  base: string;
  period: MirrorPeriod;
  offered: ReturnType<typeof offeredPeriods>;
  description: { title: string; approvedOn: IsoDate | null } | null;
  clauses: ClauseLine[];
  sums: ReturnType<typeof sumMirror>;
  mayReport: boolean;
};

export type Mirror = {
  description: JobDescription;
  period: MirrorPeriod;
  clauses: MirroredClause<Found>[];
};

/** The clauses of the person's own description with what was found for each; null while she has loaded none. */
export async function mirrorOf(tx: TenantTx, member: Member, period: MirrorPeriod): Promise<Mirror | null> {
  const description = await findDescription(tx, dutyKey(member));
  if (!description) return null;
  const { person, groups } = member.entered;
  const personName = `${person.firstName} ${person.lastName}`;
  const found = await findEvidence(tx, { ...dutyKey(member), personName, groups }, period);
  return {
    description,
    period,
    clauses: mirrorClauses(description.clauses, found, description.marks, period),
  };
}

export async function readMirror(
  tx: TenantTx,
  member: Member,
  { query, now }: { query: URLSearchParams; now: Date },
): Promise<MirrorPage> {
  const today = todayIn(timeZone, now);
  const period = periodOf(query, today);
  const mirror = await mirrorOf(tx, member, period);
  const clauses = mirror?.clauses ?? [];
  return {
    base: dutiesPath(member),
    period,
    offered: offeredPeriods(today),
    description: mirror && {
      title: mirror.description.title,
      approvedOn: mirror.description.approvedOn,
    },
    clauses: clauses.map(({ id, number, body, parent, count, ...clause }) => ({
      ...{ id, number, body, parent, count },
      kinds: sumMirror([{ ...{ id, number, body, parent, count }, ...clause }]).kinds,
    })),
    sums: sumMirror(clauses),
    mayReport: member.permissions.has('report:write'),
  };
}
