export const inbox = {
  title: '',
};
