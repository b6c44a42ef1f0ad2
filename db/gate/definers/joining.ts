import { byApp, type Definers } from './definer';

export const joining: Definers = {
  'identity.invite_many(jsonb, jsonb)': byApp(
    'invitations with their letters, within what the inviter may hand out',
  ),
  'identity.renew_invitation(uuid, uuid, text, jsonb)': byApp('the same invitation with a fresh link'),
  'identity.revoke_invitation(uuid)': byApp('ends an invitation of the entered library'),
  'identity.list_invitations(text)': byApp(
    'invitations into the entered library, or sent by it to its members',
  ),
  'identity.find_invitation(text, text)': byApp('what the holder of an invitation may see before deciding'),
  'identity.accept_invitation(text, text, text, text)': byApp('a place for the invited address, once'),
  'identity.refuse_invitation(text)': byApp('ends an invitation that reached the wrong person'),
  'identity.ask_invitation(text)': byApp('tells the inviter that another link is needed'),
  'identity.introduce(text, text, text)': byApp('the name of the person of this transaction'),
  'identity.set_weekly_minutes(integer)': byApp('the time the person has for the entered library'),
  'identity.is_platform_admin(text)': byApp('whether the signed-in person administers the installation'),
  'identity.is_fresh()': byApp('whether there is anybody here yet'),
  'identity.invite_coordinator(text, uuid, jsonb, jsonb)': byApp(
    'the first person of a county library, invited by an administrator of the installation',
  ),
  'identity.open_region(text, jsonb, jsonb, jsonb)': byApp('a county library with its reach'),
  'identity.platform_regions(text)': byApp('regions with counts of libraries, for an administrator'),
  'identity.platform_admins(text)': byApp('who administers the installation, for an administrator'),
  'identity.add_platform_admin(text, uuid, text, text, text)': byApp('another administrator'),
  'identity.end_platform_admin(text, uuid)': byApp('ends an administrator other than oneself'),
  'identity.take_admin_link(uuid)': byApp('the operator’s one-use link'),
  'identity.request_access(text, uuid, text, text, integer, text, boolean)': byApp(
    'asks a library for a look inside',
  ),
  'identity.platform_access(text)': byApp('an administrator’s own requests'),
  'identity.enter_access(text, uuid)': byApp('a look into a library that granted it, written in its history'),
  'identity.list_access()': byApp('who asked to look into the entered library'),
  'identity.decide_access(uuid, text, text, boolean)': byApp(
    'the entered library grants, refuses or ends a look',
  ),
  'carry.give_parts(uuid, uuid, uuid[], text, jsonb)': {
    why: 'adoptions and mirrors, inside launch and welcome',
    executors: [],
  },
  'carry.welcome(uuid)': { why: 'open campaigns of the region for a library that joins', executors: [] },
};
