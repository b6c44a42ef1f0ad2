import { byApp, byWorker, type Definers } from './definer';

export const duties: Definers = {
  'identity.appoint_deputy(uuid, uuid, uuid, date, date, text[], text, boolean)': byApp(
    'lends roles of somebody absent; at most what the absent person holds and the appointing one may hand on',
  ),
  'identity.settle_deputation(uuid, integer, text)': byApp('confirms a proposal, or starts what was planned'),
  'identity.revoke_deputation(uuid, integer, text)': byApp('takes lent roles back at once'),
  'identity.note_deputation(uuid, integer, text)': byApp('what the absent person leaves to her deputy'),
  'identity.standing_in()': byApp('who stands in for whom now, in the entered tenant'),
  'identity.announce_deputation(uuid, text, boolean)': byApp('letters to the two people of a deputation'),
  'jobs.turn_deputations(text, boolean)': byWorker('letters and history of what began or ended by itself'),
};
