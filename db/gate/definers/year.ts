import { byApp, byWorker, type Definers } from './definer';

export const year: Definers = {
  'carry.enter_contest(uuid, uuid, text, text, text, text, text, text)': byApp(
    'hands an entry to the organiser of a contest; the library keeps code and title',
  ),
  'carry.withdraw_entry(uuid)': byApp('takes an own entry back, or after the decision who the entrant is'),
  'carry.exclude_entry(uuid, text)': byApp('leaves an entry out with a reason its library reads'),
  'carry.decide_contest(uuid, text)': byApp('opens the promised seed, names the winners and tells libraries'),
  'carry.erase_contest(uuid)': byApp('deletes who the entrants of an own contest are'),
  'jobs.erase_contests()': byWorker('the same on the promised day, for the entered library'),
  'carry.challenge_week(uuid, date)': byApp('a week of a reading challenge into the region’s sums'),
  'carry.challenge_so_far(uuid)': byApp('the region’s sums of a challenge, of three libraries or more'),
};
