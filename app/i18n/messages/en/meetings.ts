import type { meetings as original } from '../lt/meetings';
import type { Words } from '../words';

export const meetings: Words<typeof original> = {
  title: 'Meetings',
};
