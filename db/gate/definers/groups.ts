import { byApp, type Definers } from './definer';

export const groups: Definers = {
  'ctx.enter_group(text, text, uuid)': byApp(
    'opens a person’s own library with one group she sits in beside it',
  ),
  'carry.members_of_group()': byApp('who sits in the entered group, told to those who sit in it'),
  'carry.open_group(uuid, text, text, text, text)': byApp(
    'opens a group of this tenant, led by who opens it',
  ),
  'carry.change_group(integer, text, text, text)': byApp(
    'its lead changes what a group is called and what it is for',
  ),
  'carry.end_group(boolean)': byApp('its lead ends a group or opens it again'),
  'carry.seat_in_group(text[], text, text, jsonb)': byApp(
    'its lead gives seats to people as far as the group reaches',
  ),
  'carry.change_seat(uuid, text)': byApp('its lead changes or ends a seat; anybody leaves her own'),
  'carry.seats_of_person()': byApp('the person’s own seats, with how many sit there'),
  'carry.history_of_group(integer, integer)': byApp(
    'what happened in the entered group, told to those who sit in it',
  ),
  'carry.note_group(text, uuid, text, text, text, jsonb)': byApp('a line in the history of the group’s host'),
  'carry.tell_members(text, text, text, uuid, jsonb, text, text, jsonb)': byApp(
    'a notice and a letter in the libraries of a group’s people',
  ),
};
