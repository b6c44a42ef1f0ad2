import { withTenant } from '@sklaida/db/tenancy';
import { closeSideReport, findSideReport, remindOfSide, tellOfSide } from '@sklaida/insights/server';
import { fail, isUuid, ok, type Result } from '@sklaida/kernel';
import type { GroupMember } from '~/auth/guards.server';
import { sideLetter } from './side-letter.server';

/** Closing freezes every row; reopening lets them change again; reminding writes to those whose row is missing. `letters` counts them. */
export function steerSide(
  member: GroupMember,
  { id, step, origin }: { id: string | undefined; step: 'close' | 'reopen' | 'remind'; origin: string },
): Promise<Result<{ letters: number }, 'not-found'>> {
  const { group } = member;
  return withTenant(member, async (tx) => {
    const side = isUuid(id) ? await findSideReport(tx, group, id) : null;
    if (!side) return fail('not-found');
    const { title, dueOn } = side;
    if (step === 'remind') {
      const mail = sideLetter(member, { what: 'remind', title, dueOn });
      return ok({ letters: await remindOfSide(tx, { id: side.id, origin, mail }) });
    }
    const done = await closeSideReport(tx, { id: side.id, closed: step === 'close' });
    if (done === 'not-found') return fail(done);
    if (done === 'ok' && step === 'close')
      await tellOfSide(tx, { id: side.id, title, what: 'close', origin, mail: null });
    return ok({ letters: 0 });
  });
}
