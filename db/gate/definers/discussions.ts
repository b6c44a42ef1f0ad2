import { byApp, byWorker, type Definer, type Definers } from './definer';

const inside = (why: string): Definer => ({ why, executors: [] });

export const discussions: Definers = {
  'carry.search_threads(text[])': byApp('discussions of the entered group by words'),
  'carry.mark_thread(uuid, integer, boolean)': byApp('how far the person herself has read a discussion'),
  'carry.threads_for_person()': byApp('what the discussions of her groups hold for the person'),
  'carry.tell_named(uuid[], text, text, text, uuid, jsonb, text, text, jsonb)': byApp(
    'a notice and a letter to some of a group’s people',
  ),
  'identity.find_answer(text)': byApp('which post a letter’s link answers, while it stands'),
  'identity.answer_thread(text, uuid, text)': byApp('an answer by such a link, in its person’s name'),
  'jobs.threads_for(uuid)': byWorker('unread discussions for the digest, without their words'),
  'jobs.open_answer_link(uuid, text, text, uuid)': byWorker('the link of a letter about a post'),
  'carry.threads_unread(uuid, uuid)': inside('what one person has not read in her groups'),
  'carry.answer_place(text, uuid, uuid)': inside('the thread a person may still write in'),
};
