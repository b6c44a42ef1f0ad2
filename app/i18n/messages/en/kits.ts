import type { kits as original } from '../lt/kits';
import type { Words } from '../words';

export const kits: Words<typeof original> = {
  title: 'Links without an account',
};
