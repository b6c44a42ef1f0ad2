import type { ballots as original } from '../lt/ballots';
import type { Words } from '../words';

export const ballots: Words<typeof original> = {
  title: 'Votes',
};
