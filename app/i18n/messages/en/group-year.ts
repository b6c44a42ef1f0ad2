import type { groupYear as original } from '../lt/group-year';
import type { Words } from '../words';

export const groupYear: Words<typeof original> = {
  title: 'Year of the group',
};
