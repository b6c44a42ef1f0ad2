import type { results as original } from '../lt/results';
import type { Words } from '../words';

export const results: Words<typeof original> = {
  title: 'Results',
  save: 'Send the results',
  metrics: {
    events: 'Events',
    participants: 'Participants',
    childrenAndYouth: 'Of them children and youth',
    onlineParticipants: 'Online participants',
    posts: 'Posts',
    reach: 'People reached',
    mediaMentions: 'Mentions in the media',
  },
  goal: 'goal {n}',
  download: 'Download the table',
  print: 'Print the summary',
};
