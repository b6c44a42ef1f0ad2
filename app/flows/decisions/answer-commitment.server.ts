import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isUuid, type Result } from '@sklaida/kernel';
import type { CommitmentStep } from '@sklaida/workgroups';
import { answerCommitment, findCommitment, handOnCommitment } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import { standsFor } from './read-commitments.server';

type Answer = {
  id: string | undefined;
  version: number;
  step: CommitmentStep;
  on: IsoDate | null;
  words: string;
  origin: string;
  demo: boolean;
};

/** Answers a group for this person, or signed with both names where she stands in for the owner. */
export async function answerGroup(
  member: Member,
  { id, ...answer }: Answer,
): Promise<Result<null, 'not-found' | 'wrong-state' | 'stale'>> {
  if (!isUuid(id)) return fail('not-found');
  const one = await withTenant(member, (tx) =>
    findCommitment(tx, { tenantId: member.entered.tenant.id, id }),
  );
  if (!one) return fail('not-found');
  const { own, head, insteadOf } = standsFor(member, one);
  if (!own && !head && !insteadOf) return fail('not-found');
  const seat = insteadOf && !own && !head ? { ...member, actingFor: insteadOf } : member;
  return withTenant(seat, (tx) => answerCommitment(tx, { id, ...answer }));
}

type HandOn = {
  id: string | undefined;
  version: number;
  to: string;
  words: string;
  origin: string;
  demo: boolean;
};

/** Gives a commitment to a colleague of the library; whoever it was asked of may still give it to another. */
export async function handOn(
  member: Member,
  { id, ...wish }: HandOn,
): Promise<Result<null, 'not-found' | 'wrong-state' | 'stale' | 'not-a-colleague'>> {
  if (!isUuid(id)) return fail('not-found');
  const one = await withTenant(member, (tx) =>
    findCommitment(tx, { tenantId: member.entered.tenant.id, id }),
  );
  if (!one) return fail('not-found');
  const { own, gave, head, insteadOf } = standsFor(member, one);
  const seat = insteadOf && !own && !gave && !head ? { ...member, actingFor: insteadOf } : member;
  return withTenant(seat, (tx) => handOnCommitment(tx, { id, ...wish }));
}
