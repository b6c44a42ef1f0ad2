import type { people as original } from '../lt/people';
import type { Words } from '../words';

export const people: Words<typeof original> = {
  title: '',
};
