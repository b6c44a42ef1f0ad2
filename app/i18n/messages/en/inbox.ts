import type { inbox as original } from '../lt/inbox';
import type { Words } from '../words';

export const inbox: Words<typeof original> = {
  title: '',
};
