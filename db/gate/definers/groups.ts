import { byApp, type Definers } from './definer';

export const groups: Definers = {
  'ctx.enter_group(text, text, uuid)': byApp(
    'opens a person’s own library with one group she sits in beside it',
  ),
  'carry.members_of_group()': byApp('who sits in the entered group, told to those who sit in it'),
  'carry.note_group(text, uuid, text, text, text, jsonb)': byApp('a line in the history of the group’s host'),
  'carry.tell_members(text, text, text, uuid, jsonb, text, text, jsonb)': byApp(
    'a notice and a letter in the libraries of a group’s people',
  ),
};
