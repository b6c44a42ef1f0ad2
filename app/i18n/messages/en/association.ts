import type { association as original } from '../lt/association';
import type { Words } from '../words';

export const association: Words<typeof original> = {
  title: 'Association',
  regions: 'Regions',
  sharedNote: 'You see sums per region; no data of another region’s libraries is here.',
};
