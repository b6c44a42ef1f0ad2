export const meetings = {
  title: 'Susitikimai',
};
