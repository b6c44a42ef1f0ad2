import type { challenges as original } from '../lt/challenges';
import type { Words } from '../words';

export const challenges: Words<typeof original> = {
  title: 'Reading challenge',
};
