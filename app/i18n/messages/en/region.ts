import type { region as original } from '../lt/region';
import type { Words } from '../words';

export const region: Words<typeof original> = {
  title: 'Region',
  map: 'Map',
  libraries: 'Libraries',
  schools: 'Schools',
  remind: 'Remind those who have not answered',
  close: 'Complete the campaign',
  invite: 'Invite to take part',
  pathToResults: 'The way to results',
};
