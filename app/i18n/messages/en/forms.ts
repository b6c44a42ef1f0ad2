import type { forms as original } from '../lt/forms';
import type { Words } from '../words';

export const forms: Words<typeof original> = {
  title: '',
};
