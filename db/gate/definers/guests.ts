import { byApp, type Definer, type Definers } from './definer';

const byGuest = (why: string): Definer => ({ why, executors: ['guest'] });
const inside = (why: string): Definer => ({ why, executors: [] });

export const guests: Definers = {
  'carry.invite_guest(uuid, uuid, text, text, text, text, jsonb)': byApp(
    'its lead invites somebody without an account to one meeting',
  ),
  'carry.revoke_guest(uuid)': byApp('its lead ends a guest’s link at once'),
  'carry.tick_guests(uuid, uuid[], uuid[])': byApp('which guests were at a meeting'),
  'carry.tell_guests(uuid, text, boolean, jsonb)': byApp(
    'letters to the guests of a meeting that has changed',
  ),
  'carry.guest_meeting(text, boolean)': byGuest('one meeting, as the guest of its link may know it'),
  'carry.guest_bind(text)': byGuest('the first browser a guest’s link is opened in'),
  'carry.guest_ask_code(uuid, text, jsonb)': byGuest('a code for the invited address'),
  'carry.guest_prove(text, text)': byGuest('another browser of the guest, proved by the code'),
  'carry.guest_answer(text, text)': byGuest('whether the guest comes'),
  'carry.guest_file(text, uuid)': byGuest('a file of the meeting that its guests may see'),
  'carry.write_to_guest(uuid, text, jsonb)': inside('one letter to a guest'),
  'carry.guest_here(text)': inside('the guest of the link that opened the transaction'),
};
