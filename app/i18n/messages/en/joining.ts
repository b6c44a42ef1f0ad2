import type { joining as original } from '../lt/joining';
import type { Words } from '../words';

export const joining: Words<typeof original> = {
  title: '',
};
