import type { inbox as original } from '../lt/inbox';
import type { Words } from '../words';

export const inbox: Words<typeof original> = {
  title: 'Waiting for me',
  lead: {
    none: 'Nothing waits in any of your libraries.',
    some: '{n, plural, one {# thing waits for you.} other {# things wait for you.}}',
    late: '{n, plural, one {# is late.} other {# are late.}}',
  },
  groups: {
    late: 'Late',
    today: 'Today',
    week: 'Within a week',
    later: 'Later',
  },
  due: 'By {day}',
  noDay: 'No term',
  actionName: '{verb}: “{title}”, {library}',
  empty: {
    title: 'All done',
    text: 'What all your libraries and groups wait for gathers here: approvals, answers, confirmations and reports.',
    home: 'To my library',
  },
  shut: {
    title: 'Some libraries’ work is not shown here',
    text: 'They ask for a second proof of sign-in: {libraries}.',
    confirm: 'Confirm',
  },
};
