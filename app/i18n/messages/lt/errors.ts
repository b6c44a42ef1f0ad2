export const errors = {
  back: 'Grįžti į pradžią',
  again: 'Bandyti dar kartą',
  reference: 'Užklausos numeris: {id}',
  notFound: {
    title: 'Tokio puslapio nėra',
    text: 'Galbūt nuoroda sena, o gal šis puslapis priklauso kitai bibliotekai. Patikrinkite adresą arba grįžkite į pradžią.',
  },
  forbidden: {
    title: 'Šio veiksmo atlikti negalite',
    text: 'Jūsų rolė šioje bibliotekoje to neleidžia. Jei turėtų, kreipkitės į bibliotekos administratorių (-ę).',
  },
  conflict: {
    title: 'Kažkas jau pakeitė šiuos duomenis',
    text: 'Jūsų pakeitimas neįrašytas, kad nieko neprarastumėte. Atverkite puslapį iš naujo ir palyginkite.',
  },
  unavailable: {
    title: 'Nepavyko parodyti puslapio',
    text: 'Tai mūsų klaida, ne Jūsų. Įrašyti duomenys saugūs; po minutės bandykite dar kartą.',
  },
  offline: {
    title: 'Nėra ryšio',
    text: 'Tekstas išsaugotas; išsiųsime, kai ryšys atsiras.',
  },
};
