export const minutes = {
  title: 'Protokolas',
};
