import { byApp, byWorker, type Definer, type Definers } from './definer';

const inside = (why: string): Definer => ({ why, executors: [] });

export const memberLibraries: Definers = {
  'carry.own_member(uuid)': inside('a library of the entered county’s territory, locked'),
  'carry.invite_merged(uuid, jsonb, jsonb)': inside('invitations of a merger and their letters'),
  'carry.open_rows(uuid, jsonb, jsonb)': inside('libraries and their first people, inside the others'),
  'carry.write_library(uuid, text, text, jsonb)': inside('a line in both journals, inside the others'),
  'carry.member_libraries()': byApp('door plates of the territory and whether anybody works there'),
  'carry.first_people(uuid)': byApp('invitations the county itself sent'),
  'carry.open_libraries(jsonb, jsonb)': byApp('opens libraries of the territory'),
  'carry.rename_library(uuid, text, text)': byApp('the door plate of a member library'),
  'carry.move_library(uuid, text)': byApp('a member library to another municipality of the territory'),
  'carry.close_library(uuid, date, text)': byApp('closes a member library from a day on'),
  'carry.reopen_library(uuid)': byApp('takes a closing back'),
  'carry.people_to_invite(uuid, uuid)': byApp('how many people a merger invites'),
  'carry.merge_libraries(uuid, uuid, date, text, jsonb, jsonb)': byApp('closes one library into another'),
  'jobs.load_libraries(uuid, integer)': byWorker('one batch of a confirmed spreadsheet of libraries'),
};
