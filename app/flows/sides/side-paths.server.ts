import type { TenantTx } from '@sklaida/db/tenancy';
import { findSidePlace } from '@sklaida/insights/server';
import { isUuid } from '@sklaida/kernel';
import type { Member } from '~/auth/guards.server';
import { groupPath } from '../groups/group-paths.server';

export const sidesPath = (group: { slug: string; id: string }) => `${groupPath(group)}/reports`;

/** The page of a report that stands side by side in one of the person's groups; null for any other id. */
export async function sideReportPath(
  tx: TenantTx,
  { entered }: Pick<Member, 'entered'>,
  id: string | undefined,
): Promise<string | null> {
  if (!isUuid(id)) return null;
  const place = await findSidePlace(tx, { groups: entered.groups, id });
  return place && `${sidesPath({ slug: place.slug, id: place.groupId })}/${id}`;
}
