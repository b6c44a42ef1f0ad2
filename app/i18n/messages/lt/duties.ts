export const duties = {
  title: '',
};
