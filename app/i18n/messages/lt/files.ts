export const files = {
  title: 'Bylos',
};
