import type { discussions as original } from '../lt/discussions';
import type { Words } from '../words';

export const discussions: Words<typeof original> = {
  title: 'Discussions',
};
