import { byApp, byWorker, type Definers } from './definer';

export const meetingLinks: Definers = {
  'jobs.open_meeting_link(uuid, text, uuid)': byWorker(
    'a link that answers one invitation to a meeting, while its letter is sent',
  ),
  'identity.meeting_by_link(text)': byApp('when and where the meeting of a standing link is'),
  'identity.answer_meeting_by_link(text, text)': byApp('the answer of whom such a link was sent to'),
};
