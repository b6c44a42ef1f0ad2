export const people = {
  settings: 'Nustatymai',
  settingsLead: '{library}: žmonės, rolės, saugumas ir duomenys.',
  sections: {
    people: { label: 'Žmonės', text: 'Kas dirba bibliotekoje, kokios jų rolės, ką pakviesti.' },
    roles: { label: 'Rolės', text: 'Kas ką gali – paprastais sakiniais.' },
    deputies: { label: 'Pavadavimai', text: 'Kas ką pavaduoja, nuo kada iki kada.' },
    security: { label: 'Saugumas', text: 'Kurioms rolėms būtinas antras prisijungimo žingsnis.' },
    names: { label: 'Pavadinimai', text: 'Kaip linksniuojamas bibliotekos ir vietovės pavadinimas.' },
    retention: { label: 'Duomenų saugojimas', text: 'Kiek laiko laikomi įrašai ir laiškai.' },
    privacy: { label: 'Asmens duomenys', text: 'Žmonių prašymai dėl jų duomenų.' },
    export: { label: 'Duomenų išvežimas', text: 'Visi bibliotekos duomenys vienu failu.' },
    access: { label: 'Prieiga', text: 'Ar sistemos administratorius gali pažiūrėti, kas vyksta.' },
  },
};
