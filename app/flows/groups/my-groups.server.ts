import { withTenant } from '@sklaida/db/tenancy';
import { openableReaches } from '@sklaida/workgroups';
import { type GroupLine, listMyGroups } from '@sklaida/workgroups/server';
import type { GuardedArgs, Member } from '~/auth/guards.server';
import { forbidden } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import { readLocale } from '~/i18n/locale.server';
import { pageTitle } from '~/i18n/page-title.server';
import { groupPath, groupsPath } from './group-paths.server';

/** How far the groups reach that this person may open here. */
const reachesFor = ({ entered, permissions }: Member) => openableReaches(entered.tenant.kind, permissions);

/** As the list calls it: an association lists its own groups, a library all that its person sits in. */
export async function readMyGroups(args: GuardedArgs, member: Member) {
  const { tenant, groups } = member.entered;
  const formats = formatsFor(readLocale(args.request));
  const host = tenant.kind === 'association' ? { host: tenant.id } : {};
  const rows = await withTenant(member, (tx) => listMyGroups(tx, { groups, now: new Date(), ...host }));
  const line = ({ next, endedOn, ...rest }: GroupLine) => ({
    ...rest,
    to: groupPath(rest),
    next: next && formats.moment(next),
    endedOn: endedOn && formats.longDay(endedOn),
  });
  return {
    groups: rows.map(line),
    newGroup: reachesFor(member).length > 0 ? `${groupsPath(member)}/new` : null,
    title: pageTitle(args.request, (t) => t('groups.title')),
  };
}

export type MyGroups = Awaited<ReturnType<typeof readMyGroups>>;

/** 403 for whoever may open none here. */
export function mustOpen(member: Member) {
  const reaches = reachesFor(member);
  if (reaches.length === 0) throw forbidden();
  return reaches;
}
