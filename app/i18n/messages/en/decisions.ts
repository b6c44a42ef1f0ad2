import type { decisions as original } from '../lt/decisions';
import type { Words } from '../words';

export const decisions: Words<typeof original> = {
  title: 'Decisions',
};
