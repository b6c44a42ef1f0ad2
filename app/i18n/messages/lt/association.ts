export const association = {
  title: 'Asociacija',
  regions: 'Regionai',
  sharedNote: 'Matote regionų sumas; kitų regionų bibliotekų duomenų čia nėra.',
};
