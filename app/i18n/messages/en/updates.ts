import type { updates as original } from '../lt/updates';
import type { Words } from '../words';

export const updates: Words<typeof original> = {
  title: 'Updates',
};
