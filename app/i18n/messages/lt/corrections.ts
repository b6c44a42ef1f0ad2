export const corrections = {
  title: 'Pataisos',
};
