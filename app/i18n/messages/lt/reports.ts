export const reports = {
  title: 'Ataskaitos',
};
