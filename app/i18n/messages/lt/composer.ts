export const composer = {
  title: 'Šablono rengimas',
};
