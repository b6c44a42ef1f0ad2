import { withTenant } from '@sklaida/db/tenancy';
import { fail, type IsoDate, isUuid, type Result } from '@sklaida/kernel';
import type { DecisionStep } from '@sklaida/workgroups';
import { changeDecision, findDecision, steerDecision } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';

type Step = { id: string | undefined; version: number; origin: string; demo: boolean } & (
  | { intent: 'change'; body: string; ownerId: string | null; dueOn: IsoDate | null }
  | { intent: 'agree' }
  | { intent: DecisionStep }
);
type Refusal = 'not-found' | 'stale' | 'not-a-member' | 'wrong-state' | 'forbidden' | 'library-tells';

/** One button of a decision: changed by any member, agreed to and steered by the lead. */
export async function moveDecision(member: GroupMember, step: Step): Promise<Result<null, Refusal>> {
  const { group, rights } = member;
  const { id, version, origin, demo } = step;
  if (!isUuid(id)) return fail('not-found');
  const lead = rights.has('group:lead');
  const at = { group, id, version, origin, demo };
  return withTenant(member, async (tx) => {
    if (step.intent === 'change') {
      const { body, ownerId, dueOn } = step;
      return changeDecision(tx, { ...at, body, ownerId, dueOn });
    }
    if (step.intent !== 'agree') return steerDecision(tx, { ...at, step: step.intent, lead });
    if (!lead) return fail('forbidden');
    const one = await findDecision(tx, { group, id });
    if (!one) return fail('not-found');
    if (one.commitment !== 'countered' || !one.proposedOn) return fail('wrong-state');
    return changeDecision(tx, { ...at, body: one.body, ownerId: one.ownerId, dueOn: one.proposedOn });
  });
}
