import type { SumKey } from './mail';

/** What libraries count, as a letter names it. */
export const sumLabels: Record<SumKey, string> = {
  events: 'Events',
  participants: 'Participants',
  childrenAndYouth: 'of them children and young people',
  onlineParticipants: 'Online participants',
  posts: 'Posts',
  reach: 'People reached',
  mediaMentions: 'Mentions in the media',
};
