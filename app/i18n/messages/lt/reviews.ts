export const reviews = {
  title: 'Derinimas',
};
