export const mission = {
  title: 'Eiga',
};
