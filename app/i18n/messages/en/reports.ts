import type { reports as original } from '../lt/reports';
import type { Words } from '../words';

export const reports: Words<typeof original> = {
  title: 'Reports',
};
