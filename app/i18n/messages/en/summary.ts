import type { summary as original } from '../lt/summary';
import type { Words } from '../words';

export const summary: Words<typeof original> = {
  title: 'Summary',
};
