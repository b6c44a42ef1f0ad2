import type { lt } from '../lt';
import type { Words } from '../words';
import { account } from './account';
import { adoption } from './adoption';
import { association } from './association';
import { auth } from './auth';
import { ballots } from './ballots';
import { bulletins } from './bulletins';
import { campaigns } from './campaigns';
import { challenges } from './challenges';
import { composer } from './composer';
import { contests } from './contests';
import { corrections } from './corrections';
import { counts } from './counts';
import { decisions } from './decisions';
import { discussions } from './discussions';
import { duties } from './duties';
import { dutyMirror } from './duty-mirror';
import { editions } from './editions';
import { errors } from './errors';
import { files } from './files';
import { forms } from './forms';
import { groupYear } from './group-year';
import { groups } from './groups';
import { guests } from './guests';
import { help } from './help';
import { history } from './history';
import { inbox } from './inbox';
import { joining } from './joining';
import { kept } from './kept';
import { kits } from './kits';
import { libraries } from './libraries';
import { materials } from './materials';
import { meetings } from './meetings';
import { minutes } from './minutes';
import { mission } from './mission';
import { notifications } from './notifications';
import { occasions } from './occasions';
import { outbox } from './outbox';
import { people } from './people';
import { platform } from './platform';
import { privacy } from './privacy';
import { region } from './region';
import { reports } from './reports';
import { results } from './results';
import { reviews } from './reviews';
import { school } from './school';
import { secondFactor } from './second-factor';
import { sharing } from './sharing';
import { shell } from './shell';
import { sides } from './sides';
import { states } from './states';
import { summary } from './summary';
import { templates } from './templates';
import { today } from './today';
import { ui } from './ui';
import { updates } from './updates';
import { validation } from './validation';
import { year } from './year';

export const en: Words<typeof lt> = {
  account,
  corrections,
  updates,
  composer,
  groups,
  meetings,
  minutes,
  decisions,
  discussions,
  files,
  guests,
  ballots,
  bulletins,
  reports,
  sharing,
  sides,
  dutyMirror,
  groupYear,
  editions,
  reviews,
  kits,
  materials,
  mission,
  summary,
  year,
  contests,
  challenges,
  secondFactor,
  joining,
  libraries,
  people,
  duties,
  inbox,
  notifications,
  privacy,
  forms,
  platform,
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
