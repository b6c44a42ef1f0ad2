export const sides = {
  title: 'Regionai greta',
};
