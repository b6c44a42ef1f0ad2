import type { duties as original } from '../lt/duties';
import type { Words } from '../words';

export const duties: Words<typeof original> = {
  title: '',
};
