export const privacy = {
  title: '',
};
