import type { mission as original } from '../lt/mission';
import type { Words } from '../words';

export const mission: Words<typeof original> = {
  title: 'Progress',
};
