export const secondFactor = {
  title: '',
};
