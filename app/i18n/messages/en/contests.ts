import type { contests as original } from '../lt/contests';
import type { Words } from '../words';

export const contests: Words<typeof original> = {
  title: 'Contest',
};
