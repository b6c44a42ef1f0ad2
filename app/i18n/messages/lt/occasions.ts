export const occasions = {
  title: 'Progos ir renginiai',
  year: '{year} metų progos',
  all: 'Visi metai',
  createCampaign: 'Kurti kampaniją',
  empty: 'Šį mėnesį progų nėra.',
};
