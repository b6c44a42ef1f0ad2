export const kept = {
  title: 'Sesija baigėsi',
  saved:
    'Jūsų tekstas išsaugotas šiame puslapyje: nukopijuokite jį, prisijunkite iš naujo ir įklijuokite ten, kur rašėte.',
  nothingTyped: 'Veiksmas neatliktas. Prisijunkite iš naujo ir pakartokite.',
  text: 'Įrašytas tekstas, {number}',
  signIn: 'Prisijungti iš naujo (atsivers naujas skirtukas)',
};
