import { byApp, byWorker, type Definers } from './definer';

export const privacy: Definers = {
  'jobs.export_tables()': byWorker('names of the tables a copy of a library holds'),
  'jobs.export_rows(text, uuid, integer)': byWorker('rows of the entered library for its copy'),
  'jobs.export_references(text)': byWorker('what the entered library’s rows point at, for its copy'),
  'jobs.finish_export(uuid, text, integer, text)': byWorker('a copy is whole, and whom to tell'),
  'jobs.announce_export(uuid, uuid, text, text, text, jsonb)': byWorker('the letter that a copy is ready'),
  'jobs.kept_exports()': byWorker('copies that may still be fetched'),
  'jobs.retain()': byWorker('deletes what the entered library keeps no longer'),
  'jobs.open_libraries()': byWorker('which libraries to look after at night'),
  'jobs.sweep_sign_in()': byWorker('deletes what old sign-ins left'),
  'identity.find_export(text, uuid)': byApp('which library a copy is of, told to who asked for it'),
  'identity.decides_privacy()': byApp('whether the person answers requests about data here'),
  'identity.ask_about_data(text, text, text, date)': byApp('a person’s request to her libraries'),
  'identity.withdraw_request(text, uuid)': byApp('a person takes her request back'),
  'identity.request_address(uuid)': byApp('where to answer a request of the entered library'),
  'identity.erase_person(uuid, integer, text, text)': byApp('carries out an erasure that was asked for'),
  'identity.own_libraries(text)': byApp('what libraries keep about the signed-in person, in numbers'),
  'identity.own_requests(text)': byApp('requests of the signed-in person'),
  'identity.own_records(text)': byApp('everything kept about the signed-in person'),
  'identity.correct_name(text, text, text)': byApp('the signed-in person mends her name'),
  'identity.ask_address(text, uuid, text, integer)': byApp(
    'a code to the new address of the signed-in person',
  ),
  'identity.use_address(text, uuid)': byApp('the new address takes the place of the old'),
  'identity.retention()': byApp('how long the entered library keeps what, and how much is over'),
};
