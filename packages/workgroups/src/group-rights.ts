import type { IsoDate } from '@sklaida/kernel';

export type GroupRole = 'lead' | 'member' | 'observer';
/** To read what is the group's, to take part, to lead it. */
export type GroupRight = 'group:read' | 'group:write' | 'group:lead';

const rightsOf: Record<GroupRole, readonly GroupRight[]> = {
  lead: ['group:read', 'group:write', 'group:lead'],
  member: ['group:read', 'group:write'],
  observer: ['group:read'],
};

/** What this role may do in a group; in one that has ended everybody only reads, and its lead may open it again. */
export function groupRights({
  role,
  endedOn,
}: {
  role: GroupRole;
  endedOn: IsoDate | null;
}): ReadonlySet<GroupRight> {
  const rights = rightsOf[role];
  return new Set(endedOn === null ? rights : rights.filter((right) => right !== 'group:write'));
}
