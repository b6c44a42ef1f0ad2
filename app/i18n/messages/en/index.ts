import type { lt } from '../lt';
import type { Words } from '../words';
import { adoption } from './adoption';
import { association } from './association';
import { auth } from './auth';
import { campaigns } from './campaigns';
import { counts } from './counts';
import { errors } from './errors';
import { help } from './help';
import { history } from './history';
import { kept } from './kept';
import { occasions } from './occasions';
import { outbox } from './outbox';
import { region } from './region';
import { results } from './results';
import { school } from './school';
import { shell } from './shell';
import { states } from './states';
import { templates } from './templates';
import { today } from './today';
import { ui } from './ui';
import { validation } from './validation';

export const en: Words<typeof lt> = {
  adoption,
  association,
  auth,
  campaigns,
  counts,
  errors,
  help,
  history,
  kept,
  occasions,
  outbox,
  region,
  results,
  school,
  shell,
  states,
  templates,
  today,
  ui,
  validation,
};
