export const history = {
  title: 'Istorija',
  who: 'Kas',
  when: 'Kada',
  what: 'Kas padaryta',
  reason: 'Priežastis',
  empty: 'Dar nieko neįvyko.',
};
