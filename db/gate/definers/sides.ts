import { byApp, byWorker, type Definers } from './definer';

export const sides: Definers = {
  'carry.save_side_report(uuid, integer, text, date, date, text, jsonb, date)': byApp(
    'what a group counts side by side, said by its lead',
  ),
  'carry.close_side_report(uuid, boolean)': byApp('ends the counting, or opens it again'),
  'carry.fill_side_row(uuid, integer, jsonb)': byApp('the row of one’s own library and of no other'),
  'jobs.remind_of_sides(text, boolean)': byWorker('the same three days before the day, by itself'),
  'carry.remind_of_side(uuid, text, jsonb)': byApp('letters to those whose row is missing'),
};
