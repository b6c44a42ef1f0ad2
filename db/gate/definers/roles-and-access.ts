import { byApp, type Definers } from './definer';

export const rolesAndAccess: Definers = {
  'identity.staff_list()': byApp('people of the entered tenant with the roles they hold and will hold'),
  'identity.may_grant_now()': byApp('with which roles the entered person gives roles here'),
  'identity.grant_role(uuid, text, timestamp with time zone, timestamp with time zone)': byApp(
    'a role to a colleague, within what the giver may hand out',
  ),
  'identity.end_role(uuid, text, timestamp with time zone, timestamp with time zone)':
    byApp('the end of a role'),
  'identity.change_job_title(uuid, text)': byApp('what a colleague is'),
  'identity.open_work(uuid)': byApp('what waits for one colleague by name'),
  'identity.leave(uuid, date, uuid)': byApp('the end of a place, and who inherits what waits'),
  'identity.set_access_hours(uuid, integer)': byApp(
    'for how long an administrator of the installation is let in',
  ),
  'identity.note_look(text)': byApp('which page an administrator of the installation opened'),
  'identity.running_access()': byApp('who may look in now'),
};
