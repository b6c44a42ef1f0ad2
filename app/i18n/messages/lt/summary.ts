export const summary = {
  title: 'Suvestinė',
};
