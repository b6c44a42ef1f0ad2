import type { account as original } from '../lt/account';
import type { Words } from '../words';

export const account: Words<typeof original> = {
  title: '',
};
