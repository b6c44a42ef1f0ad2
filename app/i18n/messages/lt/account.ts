export const account = {
  title: 'Paskyra',
  tabsLabel: 'Paskyros dalys',
  tabs: {
    profile: 'Aš',
    security: 'Saugumas',
    sessions: 'Prisijungimai',
    notifications: 'Pranešimai',
    data: 'Mano duomenys',
  },
  profile: {
    about: 'Apie mane',
    name: 'Vardas ir pavardė',
    email: 'El. paštas',
    libraries: 'Mano bibliotekos',
  },
};
