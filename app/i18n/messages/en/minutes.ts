import type { minutes as original } from '../lt/minutes';
import type { Words } from '../words';

export const minutes: Words<typeof original> = {
  title: 'Minutes',
};
