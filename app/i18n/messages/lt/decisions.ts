export const decisions = {
  title: 'Sprendimai',
};
