import { byApp, type Definer, type Definers } from './definer';

const inside = (why: string): Definer => ({ why, executors: [] });

export const decisions: Definers = {
  'carry.offer_commitment(uuid, text, boolean)': byApp(
    'a decision of the entered group as a task in its owner’s library',
  ),
  'carry.withdraw_commitment(uuid, text, boolean)': byApp('takes such a task back'),
  'carry.answer_commitment(uuid, integer, text, date, text, text, boolean)': byApp(
    'what the owner’s library says of it, in the group’s row',
  ),
  'carry.take_back(decisions, uuid, uuid, text, boolean)': inside('tasks of former owners'),
  'carry.note_commitment(uuid, text, commitments, text, text, text)': inside(
    'a line of history and a notice on either side',
  ),
  'carry.letter_commitment(commitments, text, text, text, boolean)': inside(
    'the letter to the owner or to the group’s leads',
  ),
};
