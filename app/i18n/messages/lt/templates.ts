export const templates = {
  title: 'Šablonai',
  version: '{n} versija',
  use: 'Rengti kampaniją pagal šį šabloną',
  blocks: 'Tekstai',
  tasks: 'Darbai',
  metrics: 'Ką skaičiuosime',
  school: 'Mokyklų versija',
};
