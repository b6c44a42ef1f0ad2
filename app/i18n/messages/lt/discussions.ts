export const discussions = {
  title: 'Pokalbiai',
};
