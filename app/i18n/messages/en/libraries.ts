import type { libraries as original } from '../lt/libraries';
import type { Words } from '../words';

export const libraries: Words<typeof original> = {
  title: '',
};
