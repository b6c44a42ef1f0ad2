import { byWorker, type Definers } from './definer';

export const privacy: Definers = {
  'jobs.export_tables()': byWorker('names of the tables a copy of a library holds'),
  'jobs.export_rows(text, uuid, integer)': byWorker('rows of the entered library for its copy'),
  'jobs.export_references(text)': byWorker('what the entered library’s rows point at, for its copy'),
};
