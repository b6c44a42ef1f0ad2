import { byApp, type Definers } from './definer';

export const updates: Definers = {
  'carry.offer_improvement(uuid, uuid, text)': byApp('a library’s own text to the owner of the campaign'),
  'carry.answer_offer(uuid, text, text)': byApp('the owner’s answer to the library that offered'),
  'carry.withdraw_offer(uuid)': byApp('an offer taken back on both sides'),
};
