import type { composer as original } from '../lt/composer';
import type { Words } from '../words';

export const composer: Words<typeof original> = {
  title: 'Composing a template',
};
