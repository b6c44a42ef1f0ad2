export const challenges = {
  title: 'Skaitymo iššūkis',
};
