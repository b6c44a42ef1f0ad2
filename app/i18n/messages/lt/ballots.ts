export const ballots = {
  title: 'Balsavimai',
};
