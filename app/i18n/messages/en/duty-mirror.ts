import type { dutyMirror as original } from '../lt/duty-mirror';
import type { Words } from '../words';

export const dutyMirror: Words<typeof original> = {
  title: 'My duties',
};
