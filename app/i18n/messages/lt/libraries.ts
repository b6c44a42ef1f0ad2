export const libraries = {
  title: '',
};
