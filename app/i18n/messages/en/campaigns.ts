import type { campaigns as original } from '../lt/campaigns';
import type { Words } from '../words';

export const campaigns: Words<typeof original> = {
  title: 'Campaigns',
  create: 'Create a campaign',
  empty: 'No campaigns yet.',
  tabs: {
    about: 'About',
    texts: 'Texts',
    invite: 'Invitation',
    members: 'Members',
    results: 'Results',
  },
  tabsLabel: 'Parts of the campaign',
  theme: 'Theme',
  keyMessage: 'Key message',
  goal: 'Goal',
  audiences: 'For whom',
  hashtags: 'Hashtags',
  when: 'When',
  channels: {
    facebook: 'Facebook',
    instagram: 'Instagram',
    website: 'Website',
    email: 'E-mail',
    poster: 'Poster',
  },
};
