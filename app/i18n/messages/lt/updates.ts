export const updates = {
  title: 'Atnaujinimai',
};
