export const sharing = {
  title: 'Pasidalytos ataskaitos',
};
