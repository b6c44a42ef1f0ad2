import type { TenantTx } from '@sklaida/db/tenancy';
import { withTenant } from '@sklaida/db/tenancy';
import { type Duty, type IsoDate, isUuid, type Permission, todayIn } from '@sklaida/kernel';
import { type DeputationRefusal, lendableDuties } from '@sklaida/people';
import {
  announceDeputation,
  appointDeputy,
  confirmDeputation,
  type Deputation,
  type DeputationResult,
  findDeputation,
  listDeputations,
  listStaff,
  noteDeputation,
  type RefusalFacts,
  revokeDeputation,
  startDeputation,
} from '@sklaida/people/server';
import { type Member, standingOf } from '~/auth/guards.server';
import { timeZone } from '~/i18n/locale';

/** The same seat, signing with the absent person's name where only her deputation gives the right. */
export function actingAs(member: Member, permission: Permission): Member {
  const { actingFor } = standingOf(member.entered, permission);
  const { actingFor: _before, ...seat } = member;
  return actingFor ? { ...seat, actingFor } : seat;
}

export type DeputyLine = Omit<Deputation, 'handover' | 'revokeReason' | 'createdBy'> & {
  /** The handover page opens to the two people and to whoever appoints. */
  opens: boolean;
};

export type DeputiesPage = {
  base: string;
  today: IsoDate;
  now: string;
  proposed: DeputyLine[];
  running: DeputyLine[];
  coming: DeputyLine[];
  past: DeputyLine[];
  mayAppoint: boolean;
  mayPropose: boolean;
};

const shownPast = 30;

/** Who stands in for whom in the library: what runs, what comes, what was. */
export async function readDeputies(tx: TenantTx, member: Member, now: Date): Promise<DeputiesPage> {
  const { tenant } = member.entered;
  const lines = (await listDeputations(tx, tenant.id)).map((one): DeputyLine => {
    const { handover: _, revokeReason: _why, createdBy: _who, ...line } = one;
    return { ...line, opens: opensTo(member, one) };
  });
  const of = (...phases: DeputyLine['phase'][]) => lines.filter((one) => phases.includes(one.phase));
  return {
    base: deputiesPath(member),
    today: todayIn(timeZone, now),
    now: now.toISOString(),
    proposed: of('proposed').reverse(),
    running: of('running').reverse(),
    coming: of('coming').reverse(),
    past: of('past', 'revoked').slice(0, shownPast),
    mayAppoint: member.permissions.has('deputation:appoint'),
    mayPropose: member.permissions.has('deputation:propose'),
  };
}

export const deputiesPath = (member: Pick<Member, 'entered'>) =>
  `/b/${member.entered.tenant.slug}/settings/deputies`;

export function opensTo(
  { entered: { person }, permissions }: Pick<Member, 'entered' | 'permissions'>,
  one: Pick<Deputation, 'absentId' | 'deputyId' | 'createdBy'>,
): boolean {
  return (
    permissions.has('deputation:appoint') || [one.absentId, one.deputyId, one.createdBy].includes(person.id)
  );
}

export type AppointingPage = {
  base: string;
  today: IsoDate;
  people: { id: string; name: string; jobTitle: string | null; duties: Duty[] }[];
  me: string;
  mayAppoint: boolean;
};

export async function readAppointing(tx: TenantTx, member: Member, now: Date): Promise<AppointingPage> {
  return {
    base: deputiesPath(member),
    today: todayIn(timeZone, now),
    people: (await listStaff(tx)).map(({ id, firstName, lastName, jobTitle, roles }) => ({
      id,
      name: `${firstName} ${lastName}`,
      jobTitle,
      duties: lendableDuties(roles),
    })),
    me: member.entered.person.id,
    mayAppoint: member.permissions.has('deputation:appoint'),
  };
}

type Letters = { origin: string; demo: boolean };
export type DeputationProblem = { refusal: DeputationRefusal; facts: RefusalFacts };

/** Appoints, or proposes for the director to confirm; both people hear of what was decided. */
export function appoint(
  member: Member,
  input: Parameters<typeof appointDeputy>[1],
  letters: Letters,
): Promise<DeputationResult> {
  const seat = input.proposal ? member : actingAs(member, 'deputation:appoint');
  return withTenant(seat, async (tx) => {
    const done = await appointDeputy(tx, input);
    if (done.ok && done.value.state === 'planned')
      await announceDeputation(tx, { id: done.value.id, ...letters });
    return done;
  });
}

export type DeputationStep =
  | { step: 'confirm' | 'start'; version: number }
  | { step: 'revoke'; version: number; reason: string | null }
  | { step: 'note'; version: number; handover: string };

/** One step of a deputation; who may take it is decided in the database. */
export function settle(
  member: Member,
  id: string | undefined,
  input: DeputationStep,
  letters: Letters,
): Promise<DeputationResult> {
  return withTenant(actingAs(member, 'deputation:appoint'), async (tx): Promise<DeputationResult> => {
    const before = isUuid(id) ? await findDeputation(tx, { tenantId: member.entered.tenant.id, id }) : null;
    if (!before || !opensTo(member, before)) return { ok: false, error: 'not-found' };
    const done = await take(tx, before.id, input);
    const told = input.step !== 'note' && before.phase !== 'proposed';
    if (done.ok && (told || input.step === 'confirm'))
      await announceDeputation(tx, { id: before.id, ...letters });
    return done;
  });
}

function take(tx: TenantTx, id: string, input: DeputationStep): Promise<DeputationResult> {
  switch (input.step) {
    case 'confirm':
      return confirmDeputation(tx, { id, version: input.version });
    case 'start':
      return startDeputation(tx, { id, version: input.version });
    case 'revoke':
      return revokeDeputation(tx, { id, version: input.version, reason: input.reason });
    case 'note':
      return noteDeputation(tx, { id, version: input.version, handover: input.handover });
  }
}
