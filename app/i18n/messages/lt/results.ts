export const results = {
  title: 'Rezultatai',
  save: 'Pateikti rezultatus',
  metrics: {
    events: 'Renginiai',
    participants: 'Dalyviai',
    childrenAndYouth: 'Iš jų vaikai ir jaunimas',
    onlineParticipants: 'Nuotoliniai dalyviai',
    posts: 'Įrašai',
    reach: 'Pasiekti žmonės',
    mediaMentions: 'Paminėjimai žiniasklaidoje',
  },
  goal: 'tikslas {n}',
  download: 'Atsisiųsti lentelę',
  print: 'Spausdinti suvestinę',
};
