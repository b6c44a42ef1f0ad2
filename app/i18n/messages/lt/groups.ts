export const groups = {
  title: 'Darbo grupės',
};
