import { ballots } from './ballots';
import { decisions } from './decisions';
import type { Definers } from './definer';
import { discussions } from './discussions';
import { duties } from './duties';
import { dutyMirror } from './duty-mirror';
import { groups } from './groups';
import { guests } from './guests';
import { joining } from './joining';
import { kits } from './kits';
import { mail } from './mail';
import { meetingLinks } from './meeting-links';
import { memberLibraries } from './member-libraries';
import { merge } from './merge';
import { mission } from './mission';
import { outputs } from './outputs';
import { privacy } from './privacy';
import { reports } from './reports';
import { results } from './results';
import { rolesAndAccess } from './roles-and-access';
import { secondFactor } from './second-factor';
import { sharing } from './sharing';
import { sides } from './sides';
import { signIn } from './sign-in';
import { templates } from './templates';
import { tenancy } from './tenancy';
import { updates } from './updates';
import { wordForms } from './word-forms';
import { year } from './year';

export const definerFunctions: Definers = {
  ...tenancy,
  ...signIn,
  ...secondFactor,
  ...joining,
  ...rolesAndAccess,
  ...duties,
  ...dutyMirror,
  ...mail,
  ...meetingLinks,
  ...memberLibraries,
  ...privacy,
  ...wordForms,
  ...groups,
  ...guests,
  ...decisions,
  ...sharing,
  ...ballots,
  ...discussions,
  ...year,
  ...reports,
  ...results,
  ...mission,
  ...outputs,
  ...kits,
  ...templates,
  ...updates,
  ...merge,
  ...sides,
};
