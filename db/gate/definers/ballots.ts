import { byApp, byWorker, type Definers } from './definer';

export const ballots: Definers = {
  'carry.open_ballot(jsonb, jsonb)': byApp(
    'a ballot of the entered group with the rights of those who sit there now',
  ),
  'carry.cast_vote(uuid, jsonb)': byApp('the one vote of a person of the entered group'),
  'carry.close_ballot(uuid, integer, text, text, uuid)': byApp('its lead closes a ballot or calls it off'),
  'carry.votes_of_ballots(uuid[], date)': byApp(
    'votes of the entered groups; of a secret ballot once it is over',
  ),
  'carry.lose_ballot_rights()': {
    why: 'a seat that ends takes the unused right to vote with it',
    executors: [],
  },
  'jobs.close_ballots()': byWorker('closes ballots whose day is over'),
  'jobs.open_ballot_link(uuid, text, uuid)': byWorker(
    'a link that answers one date poll, while its letter is sent',
  ),
  'identity.ballot_by_link(text)': byApp('the date poll a standing link answers'),
  'identity.answer_ballot_by_link(text, jsonb)': byApp('the answer of whom such a link was sent to'),
};
