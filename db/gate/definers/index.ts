import type { Definers } from './definer';
import { duties } from './duties';
import { joining } from './joining';
import { mail } from './mail';
import { memberLibraries } from './member-libraries';
import { privacy } from './privacy';
import { rolesAndAccess } from './roles-and-access';
import { secondFactor } from './second-factor';
import { signIn } from './sign-in';
import { tenancy } from './tenancy';
import { wordForms } from './word-forms';

export const definerFunctions: Definers = {
  ...tenancy,
  ...signIn,
  ...secondFactor,
  ...joining,
  ...rolesAndAccess,
  ...duties,
  ...mail,
  ...memberLibraries,
  ...privacy,
  ...wordForms,
};
