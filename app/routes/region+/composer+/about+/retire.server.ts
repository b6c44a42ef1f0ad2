import { templateVerdict } from '@sklaida/campaigns';
import { lockTemplate, setTemplateState } from '@sklaida/campaigns/server';
import { withTenant } from '@sklaida/db/tenancy';
import { recordHistory } from '@sklaida/people/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { templateIdOf } from '~/flows/composer/read-composer.server';
import { doorPath } from '~/flows/screens/shell-data.server';
import { forbidden, notFound } from '~/http/errors';
import { redirectWithToast } from '~/http/toast';

/** *Nebenaudoti*: no campaign begins from it any more; what has grown stays. A second press finds it done. */
export async function retireTemplate(args: GuardedArgs, member: Member) {
  const id = templateIdOf(args);
  const key = { tenantId: member.entered.tenant.id, id };
  const done = await withTenant(member, async (tx) => {
    const locked = await lockTemplate(tx, key);
    if (!locked) return 'not-found' as const;
    const verdict = templateVerdict(locked.state, 'retire', member);
    if (!verdict.ok) return locked.state === 'retired' ? ('done' as const) : verdict.reason;
    await setTemplateState(tx, { ...key, from: locked.state, to: verdict.to });
    await recordHistory(tx, {
      tenantId: key.tenantId,
      subjectKind: 'template',
      subjectId: id,
      action: 'retire',
      fromState: locked.state,
      toState: verdict.to,
      data: { title: locked.title },
    });
    return 'done' as const;
  });
  if (done === 'forbidden') throw forbidden();
  if (done !== 'done') throw notFound();
  return redirectWithToast(`${doorPath(member)}/templates/${id}`, 'editions.retire.done');
}
