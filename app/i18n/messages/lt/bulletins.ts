export const bulletins = {
  title: 'Pranešimai',
};
