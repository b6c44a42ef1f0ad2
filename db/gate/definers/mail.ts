import { byApp, byWorker, type Definers } from './definer';

export const mail: Definers = {
  'identity.queue_person_letter(uuid, text, text, text, jsonb, text, timestamp with time zone)': byApp(
    'a letter to a person, beside the step that causes it',
  ),
  'jobs.claim_person_letter()': byWorker('locks one letter to a person that is due'),
  'jobs.mark_person_letter(uuid, text, text, text, integer)': byWorker('what became of such a letter'),
  'jobs.tenants_with_work()': byWorker('which libraries have work due'),
};
