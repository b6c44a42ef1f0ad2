export const year = {
  title: 'Kampanijų metai',
};
