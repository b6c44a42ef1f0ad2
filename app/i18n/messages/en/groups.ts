import type { groups as original } from '../lt/groups';
import type { Words } from '../words';

export const groups: Words<typeof original> = {
  title: 'Working groups',
};
