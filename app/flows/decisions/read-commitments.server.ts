import type { TenantTx } from '@sklaida/db/tenancy';
import { type IsoDate, isRole, isUuid, type Permission, todayIn } from '@sklaida/kernel';
import { permissionsOf } from '@sklaida/people';
import { listHistory, listStaff } from '@sklaida/people/server';
import { commitmentIsLive, isLateCommitment, openCommitmentSteps } from '@sklaida/workgroups';
import { type Commitment, findCommitment, listCommitments } from '@sklaida/workgroups/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';

type View = { locale: Locale; now: Date };

/** They are of the library, whichever of its doors one came in by. */
export const commitmentsPath = ({ entered: { tenant } }: Pick<Member, 'entered'>) =>
  `/${tenant.kind === 'association' ? 'association' : 'b'}/${tenant.slug}/commitments`;

/** Everybody reads what is asked of herself. */
export const ownPage = ({ params }: GuardedArgs): Permission =>
  params.association === undefined ? 'today:read' : 'association:read';

/** Whoever only looks answers nothing. */
export const ownStep = ({ params }: GuardedArgs): Permission =>
  params.association === undefined ? 'comment:write' : 'association:read';

/** Hers, whose she stands in for, or of the library she heads: the same people answer in the database. */
export function standsFor(
  member: Member,
  one: Pick<Commitment, 'assigneeId' | 'ownerId'>,
): { own: boolean; gave: boolean; head: boolean; insteadOf: { id: string; name: string } | null } {
  const { person, roles, deputations } = member.entered;
  const lent = deputations.find(({ absentId }) => absentId === one.assigneeId);
  return {
    own: one.assigneeId === person.id,
    /** She handed it on and still answers to the group for it. */
    gave: one.ownerId === person.id,
    head: permissionsOf(roles.filter(isRole)).has('assignment:give'),
    insteadOf: lent ? { id: lent.absentId, name: lent.absentName } : null,
  };
}

const reads = (member: Member, one: Commitment) => {
  const { own, gave, head, insteadOf } = standsFor(member, one);
  return own || gave || head || insteadOf !== null;
};

/** What groups ask of this person, and of the whole library where she heads it. */
export async function readCommitments(tx: TenantTx, member: Member, { locale, now }: View) {
  const { tenant, person } = member.entered;
  const today = todayIn(timeZone, now);
  const [live, over] = await Promise.all([
    listCommitments(tx, { tenantId: tenant.id, live: true }),
    listCommitments(tx, { tenantId: tenant.id, live: false }),
  ]);
  const line = (one: Commitment) => commitmentLine(one, { today, locale, base: commitmentsPath(member) });
  const mine = (one: Commitment) => one.assigneeId === person.id || standsFor(member, one).insteadOf !== null;
  return {
    mine: live.filter(mine).map(line),
    others: live.filter((one) => reads(member, one) && !mine(one)).map(line),
    over: over
      .filter((one) => reads(member, one))
      .slice(0, 30)
      .map(line),
  };
}

export type CommitmentsPage = Awaited<ReturnType<typeof readCommitments>>;

function commitmentLine(
  one: Commitment,
  { today, locale, base }: { today: IsoDate; locale: Locale; base: string },
) {
  const formats = formatsFor(locale);
  const { id, body, groupName, assigneeName, state, dueOn } = one;
  return {
    ...{ id, body, groupName, assigneeName, state, dueOn },
    to: `${base}/${id}`,
    due: dueOn && formats.longDay(dueOn),
    proposed: one.proposedOn && formats.longDay(one.proposedOn),
    late: isLateCommitment(one, today),
  };
}

export type CommitmentLine = ReturnType<typeof commitmentLine>;

export async function readCommitment(
  tx: TenantTx,
  member: Member,
  { id, locale, now }: View & { id: string | undefined },
) {
  const { tenant, person, groups } = member.entered;
  const one = isUuid(id) ? await findCommitment(tx, { tenantId: tenant.id, id }) : null;
  if (!one || !reads(member, one)) throw notFound();
  const today = todayIn(timeZone, now);
  const base = commitmentsPath(member);
  const { own, head, insteadOf } = standsFor(member, one);
  const answers = own || head || insteadOf !== null;
  const live = commitmentIsLive(one.state);
  const { reason, progress, version } = one;
  return {
    base,
    ...commitmentLine(one, { today, locale, base }),
    ...{ today, reason, progress, version },
    asked: one.askedOn && formatsFor(locale).longDay(one.askedOn),
    proposedOn: one.proposedOn,
    insteadOf: one.assigneeId === person.id ? null : (standsFor(member, one).insteadOf?.name ?? null),
    steps: answers ? openCommitmentSteps(one.state) : [],
    /** The group's own member, who goes on being named there. */
    owner: one.ownerName,
    colleagues: live ? await colleaguesOf(tx, one.assigneeId) : [],
    /** The decision among those of its group, for whoever still sits there. */
    inGroup: groups.includes(one.groupId)
      ? `/b/${one.hostSlug}/groups/${one.groupId}/decisions/${one.id}`
      : null,
    // The host's own library has the decision's course in its history too.
    history: (await listHistory(tx, { tenantId: tenant.id, subjectId: one.id, limit: 50 })).filter(
      ({ subjectKind }) => subjectKind === 'commitment',
    ),
  };
}

/** To whom it may be handed on: whoever works in the library and has it not already. */
async function colleaguesOf(tx: TenantTx, assigneeId: string): Promise<{ value: string; label: string }[]> {
  const staff = await listStaff(tx);
  return staff
    .filter(({ id, roles }) => id !== assigneeId && roles.some((role) => role !== 'observer'))
    .map(({ id, firstName, lastName, jobTitle }) => ({
      value: id,
      label: [`${firstName} ${lastName}`, jobTitle].filter(Boolean).join(' · '),
    }));
}

export type CommitmentPage = Awaited<ReturnType<typeof readCommitment>>;
