import type { GroupMember } from '~/auth/guards.server';
import { doorPath } from '../screens/shell-data.server';

/** The address of a group: the same for all its people, whatever library they come from. */
export const groupPath = ({ slug, id }: { slug: string; id: string }) => `/b/${slug}/groups/${id}`;

/** The list of the person's groups, at her own door. */
export const groupsPath = (member: Parameters<typeof doorPath>[0]) => `${doorPath(member)}/groups`;

const tabs = [
  { key: 'overview', path: '' },
  { key: 'meetings', path: '/meetings' },
  { key: 'decisions', path: '/decisions' },
  { key: 'ballots', path: '/ballots' },
  { key: 'discussions', path: '/discussions' },
  { key: 'files', path: '/files' },
  { key: 'reports', path: '/reports' },
  { key: 'members', path: '/members' },
] as const;

/** What stands above every tab of a group. */
export function groupHead(member: GroupMember) {
  const { group } = member;
  const { name, kind, host, role, endedOn } = group;
  const base = groupPath(group);
  return {
    ...{ name, kind, host, role, endedOn },
    list: groupsPath(member),
    tabs: tabs.map(({ key, path }) => ({ key, to: base + path })),
  };
}
