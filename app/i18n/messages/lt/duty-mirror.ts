export const dutyMirror = {
  title: 'Mano pareigos',
};
