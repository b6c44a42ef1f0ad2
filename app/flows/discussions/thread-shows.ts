export const threadShows = ['all', 'unread', 'mine'] as const;
export type ThreadShow = (typeof threadShows)[number];
