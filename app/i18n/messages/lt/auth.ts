export const auth = {
  title: 'Prisijungimas',
  heading: 'Prisijunkite',
  lead: 'Čia regiono bibliotekos kartu planuoja, rengia, skelbia ir skaičiuoja savo komunikaciją.',
  email: 'El. paštas',
  password: 'Slaptažodis',
  submit: 'Prisijungti',
  wrong: 'Nepavyko prisijungti: el. paštas arba slaptažodis netinka. Patikrinkite ir bandykite dar kartą.',
  tooMany:
    '{n, plural, one {Per daug bandymų. Bandykite po # minutės.} other {Per daug bandymų. Bandykite po # minučių.}}',
  expired: 'Sesija baigėsi. Prisijunkite iš naujo – tęsite ten, kur sustojote.',
  keptText: 'Sesija baigėsi. Jūsų tekstas išsaugotas: prisijunkite ir įrašykite jį dar kartą.',
  signedOut: 'Atsijungėte.',
  noHome:
    'Jūsų paskyra dar nepriskirta jokiai bibliotekai. Kreipkitės į savo bibliotekos administratorių (-ę).',
  demoAccounts: 'Parodomosios paskyros',
  demoPassword: 'Visų parodomųjų paskyrų slaptažodis tas pats: {password}',
};
