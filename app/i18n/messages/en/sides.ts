import type { sides as original } from '../lt/sides';
import type { Words } from '../words';

export const sides: Words<typeof original> = {
  title: 'Regions side by side',
};
