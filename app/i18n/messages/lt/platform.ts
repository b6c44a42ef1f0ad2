export const platform = {
  title: '',
};
