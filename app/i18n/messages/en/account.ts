import type { account as original } from '../lt/account';
import type { Words } from '../words';

export const account: Words<typeof original> = {
  title: 'Account',
  tabsLabel: 'Parts of the account',
  tabs: {
    profile: 'Me',
    security: 'Security',
    sessions: 'Sign-ins',
    notifications: 'Notifications',
    data: 'My data',
  },
  profile: {
    about: 'About me',
    name: 'Name',
    email: 'E-mail',
    libraries: 'My libraries',
  },
};
