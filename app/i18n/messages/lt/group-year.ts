export const groupYear = {
  title: 'Grupės metai',
};
