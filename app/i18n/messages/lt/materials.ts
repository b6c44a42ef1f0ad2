export const materials = {
  title: 'Medžiaga',
};
