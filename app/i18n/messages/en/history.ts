import type { history as original } from '../lt/history';
import type { Words } from '../words';

export const history: Words<typeof original> = {
  title: 'History',
  who: 'Who',
  when: 'When',
  what: 'What was done',
  reason: 'Reason',
  empty: 'Nothing has happened yet.',
};
