import type { occasions as original } from '../lt/occasions';
import type { Words } from '../words';

export const occasions: Words<typeof original> = {
  title: 'Occasions and events',
  year: 'Occasions of {year}',
  all: 'The whole year',
  createCampaign: 'Create a campaign',
  empty: 'No occasions this month.',
};
