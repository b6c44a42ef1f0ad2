export const forms = {
  title: '',
};
