import type { corrections as original } from '../lt/corrections';
import type { Words } from '../words';

export const corrections: Words<typeof original> = {
  title: 'Corrections',
};
