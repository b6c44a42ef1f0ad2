import { byApp, byWorker, type Definers } from './definer';

export const dutyMirror: Definers = {
  'carry.hand_on_commitment(uuid, integer, uuid, text, text, boolean)': byApp(
    'a decision’s task given to a colleague inside its library',
  ),
  'jobs.commitments_for(uuid)': byWorker('what groups wait for, for the digest'),
  'identity.own_work(text)': byApp('what the signed-in person did in groups, notices, reports and duties'),
};
