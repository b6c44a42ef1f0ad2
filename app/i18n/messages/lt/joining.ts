export const joining = {
  title: '',
};
