import type { secondFactor as original } from '../lt/second-factor';
import type { Words } from '../words';

export const secondFactor: Words<typeof original> = {
  title: '',
};
