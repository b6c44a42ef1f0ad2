export const kits = {
  title: 'Nuorodos be paskyros',
};
