import type { privacy as original } from '../lt/privacy';
import type { Words } from '../words';

export const privacy: Words<typeof original> = {
  title: '',
};
