import { byApp, byWorker, type Definer, type Definers } from './definer';

const inside = (why: string): Definer => ({ why, executors: [] });

export const merge: Definers = {
  'carry.publish_correction(uuid, integer, jsonb, jsonb, text, boolean, jsonb)': byApp(
    'a correction of the tenant’s own campaign: notices, work and history for its libraries',
  ),
  'carry.correction_progress(uuid, integer)': byApp('how many libraries have a correction, never which'),
  'carry.hold_copy(uuid)': byApp('locks the library’s own part and reads it for a merge'),
  'carry.merge_copy(uuid, jsonb)': byApp('writes a merge into the library’s own part'),
  'jobs.held_copy(uuid)': byWorker('the same for the worker, in the entered library'),
  'jobs.merged_copy(uuid, jsonb, jsonb, text)': byWorker(
    'writes a merge into the entered library, with its letters and mirror',
  ),
  'carry.held_copy(uuid)': inside('the part of the entered library, for both doors'),
  'carry.merged_copy(uuid, jsonb, jsonb, text)': inside('what a merge made of it, for both doors'),
  'carry.mirror_update(uuid, uuid, uuid, uuid, text)': inside('that texts went back for approval'),
  'carry.letter_update(uuid, jsonb, jsonb, text)': inside('letters about an urgent correction'),
};
