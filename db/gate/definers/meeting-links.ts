import { byApp, byWorker, type Definers } from './definer';

export const meetingLinks: Definers = {
  'jobs.open_meeting_link(uuid, text, uuid)': byWorker(
    'a link that answers one invitation to a meeting, while its letter is sent',
  ),
  'jobs.forget_minute_updates()': byWorker('writings of minutes that their items have held for a month'),
  'identity.meeting_by_link(text)': byApp('when and where the meeting of a standing link is'),
  'identity.answer_meeting_by_link(text, text)': byApp('the answer of whom such a link was sent to'),
};
