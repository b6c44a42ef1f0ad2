import type { people as original } from '../lt/people';
import type { Words } from '../words';

export const people: Words<typeof original> = {
  settings: 'Settings',
  settingsLead: '{library}: people, roles, security and data.',
  sections: {
    people: { label: 'People', text: 'Who works in the library, which roles they hold, whom to invite.' },
    roles: { label: 'Roles', text: 'Who may do what, in plain sentences.' },
    deputies: { label: 'Deputies', text: 'Who stands in for whom, from when until when.' },
    security: { label: 'Security', text: 'Which roles need a second step to sign in.' },
    names: { label: 'Names', text: 'How the names of the library and its place are declined.' },
    retention: { label: 'Keeping of data', text: 'How long records and letters are kept.' },
    privacy: { label: 'Personal data', text: 'People’s requests about their data.' },
    export: { label: 'Taking data out', text: 'All the library’s data in one file.' },
    access: { label: 'Access', text: 'Whether the administrator of the system may look in.' },
  },
};
