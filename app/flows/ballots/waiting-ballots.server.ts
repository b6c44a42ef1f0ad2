import type { TenantTx } from '@sklaida/db/tenancy';
import type { IsoDate } from '@sklaida/kernel';
import { listWaitingBallots } from '@sklaida/workgroups/server';
import type { Member } from '~/auth/guards.server';
import type { Locale } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { groupPath } from '../groups/group-paths.server';
import type { InboxLine } from '../screens/inbox-lines';

/** Questions of the person's groups that she has not answered. */
export async function waitingBallots(
  tx: TenantTx,
  { entered: { tenant, person, writeScopes } }: Member,
  { locale, today }: { locale: Locale; today: IsoDate },
): Promise<InboxLine[]> {
  const t = translatorFor(locale, 'ballots');
  const found = await listWaitingBallots(tx, { groups: writeScopes, personId: person.id, today });
  return found.map(({ id, kind, question, closesOn, group, groupId, slug }) => {
    const page = `${groupPath({ slug, id: groupId })}/ballots/${id}`;
    return {
      id: `ballot ${id}`,
      library: tenant.shortName,
      title: question,
      what: `${t(`kinds.${kind}`)} · ${group}`,
      dueOn: closesOn,
      ...{ page, to: page },
      verb: t(kind === 'written' ? 'vote.cast' : 'vote.answer'),
    };
  });
}
