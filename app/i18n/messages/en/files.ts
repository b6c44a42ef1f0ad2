import type { files as original } from '../lt/files';
import type { Words } from '../words';

export const files: Words<typeof original> = {
  title: 'Files',
};
