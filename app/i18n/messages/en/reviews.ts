import type { reviews as original } from '../lt/reviews';
import type { Words } from '../words';

export const reviews: Words<typeof original> = {
  title: 'Review',
};
