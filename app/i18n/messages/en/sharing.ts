import type { sharing as original } from '../lt/sharing';
import type { Words } from '../words';

export const sharing: Words<typeof original> = {
  title: 'Shared reports',
};
