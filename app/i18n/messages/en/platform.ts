import type { platform as original } from '../lt/platform';
import type { Words } from '../words';

export const platform: Words<typeof original> = {
  title: '',
};
