export const school = {
  join: 'Dalyvausime',
  done: 'Padaryta',
  post: 'Įrašas',
  copyPost: 'Kopijuoti tekstą',
  activity: 'Veikla per pertrauką',
  poster: 'Plakatas jau su Jūsų mokyklos vardu',
  downloadPoster: 'Atsisiųsti plakatą',
  print: 'Spausdinti',
  howWasIt: 'Kaip pavyko?',
  moods: {
    low: 'Sunkokai',
    mid: 'Neblogai',
    high: 'Puikiai',
  },
};
