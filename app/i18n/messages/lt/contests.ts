export const contests = {
  title: 'Konkursas',
};
