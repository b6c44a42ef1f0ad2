import { byApp, type Definer, type Definers } from './definer';

const inside = (why: string): Definer => ({ why, executors: [] });

export const sharing: Definers = {
  'carry.share_report(uuid, uuid, uuid, text, jsonb, jsonb, integer, text, date, text, jsonb)': byApp(
    'a copy of a filed report without what is kept back, for a group or a person',
  ),
  'carry.open_shared_report(uuid, text)': byApp(
    'lets its readers read a shared report for one request and writes the opening down',
  ),
  'carry.picture_of_share(uuid, uuid)': byApp('where a picture of a shared report lies, for its readers'),
  'carry.enter_own_share(uuid)': byApp('lets a report’s own library read what it shared and what was asked'),
  'carry.withdraw_share(uuid)': byApp('deletes a shared copy'),
  'carry.change_share_expiry(uuid, integer, date)': byApp('another last day of a shared report'),
  'carry.comment_on_report(uuid, uuid, text, boolean)': byApp(
    'what a reader says or asks of a shared report, and what its library answers',
  ),
  'carry.open_report_questions()': byApp('questions about its shared reports, for those who share them'),
  'carry.settle_report_comment(uuid, uuid, boolean)': byApp('a question about a shared report is settled'),
  'carry.readers_of_share(report_shares)': inside('who reads a share now'),
  'carry.note_share(report_shares, text, text, text)': inside('lines of history on both sides of a share'),
  'carry.tell_readers(report_shares, text, text)': inside('notices where a share is read'),
  'carry.readable_share(uuid)': inside('the share this person may read here and now'),
};
