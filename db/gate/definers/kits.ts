import { byApp, type Definer, type Definers } from './definer';

const byGuest = (why: string): Definer => ({ why, executors: ['guest'] });
const inside = (why: string): Definer => ({ why, executors: [] });

export const kits: Definers = {
  'carry.kit_make(uuid, uuid, jsonb, date)': byApp('links for member libraries without an account'),
  'carry.kit_own(uuid, uuid, text, text, date)': byApp('a link of the library’s own card for a colleague'),
  'carry.kit_revoke(uuid[])': byApp('ends links and those handed on from them'),
  'carry.kit_extend(uuid[], date)': byApp('gives links a later last day'),
  'carry.kit_card()': byGuest('what the card of a link shows beside the guest’s own rows'),
  'carry.kit_opened()': byGuest('a look at the card, counted; the first opens the invitation'),
  'carry.kit_answered(boolean)': byGuest('whether the link reached whom it was for'),
  'carry.kit_hand_on(uuid, text, text)': byGuest('a link for a colleague, ending with this one'),
  'carry.kit_step(text, text, text, uuid[])': byGuest('answers and publishes on the one card of the link'),
  'carry.kit_report(integer, integer, text, text)': byGuest('the four answers of the one card of the link'),
  'identity.own_kits(text)': byApp('links the signed-in person made or is named by, without the links'),
  'carry.same_label()': inside('both rows of a link say for whom it is'),
  'carry.has_people(uuid)': inside('whether anybody has an account there'),
  'carry.kit_until(date, date)': inside('the last day a link may have'),
  'carry.put_kits(jsonb)': inside('the rows of new links'),
  'carry.write_kits(text, uuid[])': inside('a line of history on both sides'),
  'carry.kit_here()': inside('the card of the link that opened the transaction'),
  'carry.mark_kit(text)': inside('one mark on both rows of a link'),
};
