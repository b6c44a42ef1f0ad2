import type { year as original } from '../lt/year';
import type { Words } from '../words';

export const year: Words<typeof original> = {
  title: 'Year of campaigns',
};
