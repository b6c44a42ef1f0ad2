export const region = {
  title: 'Regionas',
  map: 'Žemėlapis',
  libraries: 'Bibliotekos',
  schools: 'Mokyklos',
  remind: 'Priminti neatsiliepusiems',
  close: 'Užbaigti kampaniją',
  invite: 'Kviesti dalyvauti',
  pathToResults: 'Kelias iki rezultatų',
  members: {
    adopted:
      'Dalyvauja <b>{libraries} iš {ofLibraries}</b> savivaldybių bibliotekų ir <b>{schools} iš {ofSchools}</b> mokyklų.',
    taking:
      'Dalyvauja {libraries} iš {ofLibraries} savivaldybių bibliotekų ir {schools} iš {ofSchools} mokyklų.',
    adoptedLibraries: 'Dalyvauja <b>{libraries} iš {ofLibraries}</b> savivaldybių bibliotekų.',
    published:
      '{n, plural, =1 {Viena biblioteka jau paskelbė} =2 {Dvi bibliotekos jau paskelbė} =3 {Trys bibliotekos jau paskelbė} =4 {Keturios bibliotekos jau paskelbė} =5 {Penkios bibliotekos jau paskelbė} one {# biblioteka jau paskelbė} few {# bibliotekos jau paskelbė} other {# bibliotekų jau paskelbė}}',
    unansweredTail:
      '{n, plural, =0 {atsiliepė visos} =1 {viena dar neatsiliepė} =2 {dvi dar neatsiliepė} =3 {trys dar neatsiliepė} =4 {keturios dar neatsiliepė} =5 {penkios dar neatsiliepė} one {# dar neatsiliepė} few {# dar neatsiliepė} other {# dar neatsiliepė}}',
    mapLabel:
      'Langelių žemėlapis: {n, plural, one {# savivaldybė} few {# savivaldybės} other {# savivaldybių}}',
    tile: '{abbr} – {name}: {state}. Mokyklos: dalyvauja {taking} iš {total}',
    tileNoSchools: '{abbr} – {name}: {state}',
    notInvited: 'nepakviesta',
    school: 'Mokykla:',
    dots: { ring: 'pakviesta', half: 'dalyvauja', full: 'paskelbė' },
    funnel: {
      caption: 'Kiek bibliotekų ir mokyklų pasiekė kiekvieną žingsnį',
      step: 'Žingsnis',
      invited: 'Pakviesta',
      opened: 'Atidarė',
      adopted: 'Dalyvauja',
      approved: 'Patvirtinta',
      published: 'Paskelbta',
      reported: 'Rezultatai',
      notNeeded: 'nereikia',
    },
    allAnswered: 'Atsiliepė visos pakviestos bibliotekos ir mokyklos.',
    tableCaption: 'Kaip kampanijoje dalyvauja savivaldybių bibliotekos',
    columns: {
      municipality: 'Savivaldybė',
      school: 'Mokyklos biblioteka',
      state: 'Būsena',
      responsible: 'Atsakinga',
      schools: 'Mokyklos',
      lastStep: 'Paskutinis žingsnis',
    },
    ofTotal: '{taking} iš {total}',
    group: '{n, plural, one {# mokykla} few {# mokyklos} other {# mokyklų}}',
    groupTaking: 'dalyvauja {taking} iš {total}',
    empty: 'Dar nieko nepakvietėte',
    emptyText: 'Pakvietę bibliotekas čia matysite žemėlapį ir kiekvienos atsakymą.',
  },
  refused: {
    forbidden: 'Šio veiksmo Jūsų rolė neleidžia.',
    'wrong-state':
      'Kampanija jau ne tos būsenos: galbūt ją ką tik pakeitė kolega. Peržiūrėkite ir bandykite iš naujo.',
    'already-over': 'Kampanija jau pasibaigė.',
    'not-over-yet': 'Užbaigti galėsite kampanijai pasibaigus.',
    'not-found': 'Tokios kampanijos nėra.',
  },
  today: {
    lead: 'Pradėkite nuo kampanijos „{title}“.',
    unanswered:
      'Kampanija · {n, plural, one {neatsiliepė # biblioteka ar mokykla} few {neatsiliepė # bibliotekos ir mokyklos} other {neatsiliepė # bibliotekų ir mokyklų}}, pradžia {date}',
    owing:
      'Kampanija · {n, plural, one {trūksta # bibliotekos rezultatų} other {trūksta # bibliotekų rezultatų}}',
    complete: 'Kampanija pasibaigė, rezultatus pateikė visi dalyviai',
    draft: 'Rengiama kampanija, pradžia {date}',
    occasion: 'Proga be kampanijos, {date}',
    until: 'Iki {date}',
    late: 'Laukėme iki {date}',
    do: {
      remind: 'Priminti',
      review: 'Peržiūrėti',
      close: 'Užbaigti',
      invite: 'Kviesti',
      create: 'Kurti kampaniją',
    },
    name: {
      remind: 'Priminti neatsiliepusiems apie kampaniją „{title}“',
      review: 'Peržiūrėti kampanijos „{title}“ rezultatus',
      close: 'Užbaigti kampaniją „{title}“',
      invite: 'Kviesti dalyvauti kampanijoje „{title}“',
      create: 'Kurti kampaniją progai „{title}“',
    },
    alone: 'Pradėkite nuo bibliotekų',
    aloneText:
      'Regione dar nėra nė vienos bibliotekos. Įkelkite visas iš lentelės arba atidarykite po vieną.',
    addLibraries: 'Įkelti bibliotekas',
    empty: 'Šiandien niekas nelaukia',
    emptyText: 'Galite ramiai paruošti artimiausią progą.',
    noCampaign: 'Dar nėra kampanijos, kurioje dalyvautų regiono bibliotekos.',
    noOccasions: 'Artimiausių progų nėra.',
    reported:
      'Rezultatus pateikė {libraries} iš {ofLibraries} savivaldybių bibliotekų ir {schools, plural, one {# mokykla} few {# mokyklos} other {# mokyklų}}.',
    goalReached: 'Tikslas pasiektas.',
    participants:
      '{n, plural, one {kampanijos dalyvis} few {kampanijos dalyviai} other {kampanijos dalyvių}}',
    taking:
      '{n, plural, one {dalyvaujanti biblioteka ir mokykla} few {dalyvaujančios bibliotekos ir mokyklos} other {dalyvaujančių bibliotekų ir mokyklų}}',
    goalLabel: 'Dalyvių {n}, tikslas {goal}',
    goal: 'tikslas {n}',
    showTable: 'Rodyti lentele',
    allOccasions: 'Visos progos',
  },
};
