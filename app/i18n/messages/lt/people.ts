export const people = {
  title: '',
};
