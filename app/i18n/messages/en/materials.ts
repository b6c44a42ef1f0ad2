import type { materials as original } from '../lt/materials';
import type { Words } from '../words';

export const materials: Words<typeof original> = {
  title: 'Materials',
};
