import type { notifications as original } from '../lt/notifications';
import type { Words } from '../words';

export const notifications: Words<typeof original> = {
  title: '',
};
