import type { bulletins as original } from '../lt/bulletins';
import type { Words } from '../words';

export const bulletins: Words<typeof original> = {
  title: 'Notices',
};
