export const summary = {
  title: 'Suvestinė',
  known: {
    texts:
      '{n, plural, =0 {Dar nė vieno teksto nepažymėjote kaip paskelbto.} one {Įrašyta pagal # paskelbtą tekstą.} few {Įrašyta pagal # paskelbtus tekstus.} other {Įrašyta pagal # paskelbtų tekstų.}}',
    days: 'Įrašyta pagal Jūsų dienas: {names}. Jei renginių buvo daugiau, pataisykite.',
    week: 'Įrašyta pagal gausiausią iššūkio savaitę nuo {day} Jei dalyvių buvo daugiau, pataisykite.',
  },
  form: {
    lastYear: 'Pernai įrašėte {n}.',
    noteHint:
      'Kaip sekėsi, ką kitąmet darytumėte kitaip? Be Jūsų leidimo šio lauko niekas už bibliotekos nematys.',
    quotable: 'Šį sakinį galima cituoti suvestinėje',
    quotableHint: 'Prie jo rašysime bibliotekos pavadinimą. Žmonių vardų ir pavardžių nerašykite.',
    quoted: 'Šį sakinį regionas gali cituoti suvestinėje.',
    notQuoted: 'Šį įrašą mato tik Jūsų biblioteka.',
  },
  doubts: {
    town: 'Vienai savivaldybei tai labai daug. Patikrinkite, ar nėra nulio per daug. Jei tikrai taip, palikite.',
    school:
      'Vienai mokyklai tai labai daug. Patikrinkite, ar nėra nulio per daug. Jei tikrai taip, palikite.',
    last_year: 'Gerokai daugiau nei pernai. Jei tikrai taip, palikite.',
    children_over_participants: 'Vaikų ir jaunimo įrašyta daugiau nei dalyvių. Jei tikrai taip, palikite.',
    participants_without_events: 'Dalyvių yra, o renginių 0. Jei tikrai taip, palikite.',
  },
  sentences: {
    libraries:
      'Dalyvavo {n, plural, one {# biblioteka} few {# bibliotekos} other {# bibliotekų}} iš {of, plural, one {# pakviestos} other {# pakviestų}}.',
    schools:
      'Mokyklų dalyvavo {n, plural, one {#} few {#} other {#}} iš {of, plural, one {# pakviestos} other {# pakviestų}}.',
    reported:
      'Rezultatus pateikė {n, plural, one {# biblioteka ar mokykla} few {# bibliotekos ir mokyklos} other {# bibliotekų ir mokyklų}}: tai {share} visų dalyvavusių.',
    nobody: 'Rezultatų dar nepateikė nė viena biblioteka ar mokykla.',
    tooFew: 'Sumas rodome, kai rezultatus pateikia bent trys.',
    events:
      '{n, plural, one {Surengtas # renginys} few {Surengti # renginiai} other {Surengta # renginių}}, {people, plural, one {juose – # dalyvis} few {juose – # dalyviai} other {juose – # dalyvių}}; vaikų ir jaunimo – {children}.',
    online:
      'Nuotoliniu būdu {n, plural, one {dalyvavo # žmogus} few {dalyvavo # žmonės} other {dalyvavo # žmonių}}.',
    posts:
      '{n, plural, one {Paskelbtas # įrašas} few {Paskelbti # įrašai} other {Paskelbta # įrašų}}; pasiekta žmonių – {reach}, paminėjimų žiniasklaidoje – {mentions}.',
    goalReached: 'Tikslas – {goal, plural, one {# dalyvis} few {# dalyviai} other {# dalyvių}} – pasiektas.',
    goalMissing:
      'Tikslas – {goal, plural, one {# dalyvis} few {# dalyviai} other {# dalyvių}}: pasiekta {share}.',
  },
  places: {
    title: 'Kur kiek dalyvių',
    most: 'Daugiausia dalyvių: {names}.',
    one: '{name} – {n}',
    allHidden:
      'Savivaldybių skaičių atskirai nerodome: iš jų būtų galima apskaičiuoti pavienės bibliotekos skaičius.',
    mapLabel: 'Žemėlapis: dalyviai pagal savivaldybes. {sentence}',
    tile: '{abbr} – {name}: {n, plural, one {# dalyvis} few {# dalyviai} other {# dalyvių}}',
    tileHidden: '{abbr} – {name}: tik bendroje sumoje',
    tileNone: '{abbr} – {name}: rezultatų nėra',
    upTo: 'iki {n}',
    between: '{from}–{to}',
    over: 'daugiau nei {n}',
    hidden: 'tik sumoje',
    none: 'rezultatų nėra',
    table: 'Savivaldybių skaičiai lentelėje',
    caption: 'Rezultatai pagal savivaldybes',
    place: 'Savivaldybė',
    unknown: 'Nenurodyta',
    reporters: 'Pateikė',
    libraries: 'Bibliotekos',
    schools: 'Mokyklos',
    all: 'Dalyvių iš viso',
    hiddenNote:
      '{n, plural, one {# savivaldybės} few {# savivaldybių} other {# savivaldybių}} skaičiai – tik bendroje sumoje: vieni jie parodytų pavienės bibliotekos rezultatus.',
  },
  weeks: {
    title: 'Dalyviai pagal savaites',
    most: 'Daugiausia dalyvių – {n} – sulaukta savaitę nuo {day}',
    only: 'Visi dalyviai – {n} – vienos savaitės: nuo {day}',
    allHidden:
      'Savaičių skaičių atskirai nerodome: iš jų būtų galima apskaičiuoti pavienės bibliotekos skaičius.',
    from: 'nuo {day}',
    some: 'Rodome gausiausias savaites; visos – lentelėje.',
    rule: 'Savaitė – tos dienos, kurią biblioteka pasirinko renginiui. Jei savos dienos neturėjo, – kampanijos pradžios.',
    table: 'Savaičių skaičiai lentelėje',
    caption: 'Rezultatai pagal savaites',
    week: 'Savaitė',
    participants: 'Dalyviai',
  },
  single: 'Pavienių bibliotekų skaičiai',
  quotes: {
    title: 'Ką sako bibliotekos',
    who: '– {name}',
  },
  files: {
    pdf: 'Atsisiųsti PDF',
    workbook: 'Atsisiųsti lentelę',
    pdfName: '{title} – suvestinė.pdf',
  },
  paper: {
    pages: '{page} psl. iš {pages}',
    takers: 'Dalyvavo',
    takersSchools: 'Mokyklų bibliotekos',
  },
  regions: {
    sentence:
      'Kampanija vyko {n, plural, one {# regione} few {# regionuose} other {# regionų}}. Dalyvavo {adopted, plural, one {# biblioteka ar mokykla} few {# bibliotekos ir mokyklos} other {# bibliotekų ir mokyklų}} iš {invited, plural, one {# pakviestos} other {# pakviestų}}.',
    participants: 'Dalyviai pagal regionus',
    most: 'Daugiausia dalyvių: {names}.',
    perLibrary: 'Vidutiniškai vienai pateikusiai',
    perLibraryTitle: 'Dalyviai vienai rezultatus pateikusiai bibliotekai',
    perLibraryNote: 'Taip galima lyginti regionus, kuriuose bibliotekų skaičius skiriasi.',
    tooFew: 'per mažai pateikusių',
    sameTitle: 'Ta pati proga regionuose',
    sameText:
      'Regionų kampanijos, augusios iš tos pačios progos ar to paties šablono. Atverkite ir palyginkite jas greta.',
    together: 'Palyginti regionus',
    togetherCount: '{n, plural, one {# regionas} few {# regionai} other {# regionų}}',
    method: {
      title: 'Kuo skiriasi skaičiavimas',
      same: 'Visi regionai klausė to paties, tomis pačiomis dienomis.',
      reported: '{name}: rezultatus pateikė {reported} iš {adopted} ({share}).',
      fewReported:
        '{name}: rezultatus pateikė {reported} iš {adopted} ({share}), todėl tikrasis skaičius gali būti didesnis.',
      days: '{name}: kampanija vyko {dates} ({n, plural, one {# dieną} few {# dienas} other {# dienų}}).',
      notAsked: '{name}: neklausta – {names}.',
      open: '{name}: rezultatai dar renkami.',
      note: 'pastabos: {numbers}',
    },
    workbook: 'Atsisiųsti lentelę',
    file: '{title} – regionai.xlsx',
    sheet: 'Regionai',
    methodSheet: 'Skaičiavimas',
    region: 'Regionas',
    remark: 'Pastaba',
    notAskedCell: 'neklausta',
    pdf: 'Atsisiųsti PDF',
    pdfName: '{title} – regionai.pdf',
    kicker: 'Regionų suvestinė',
    invited: 'Pakviesta',
    adopted: 'Dalyvauja',
    reported: 'Pateikė rezultatus',
    notReported: 'rezultatų nėra',
    metric: 'Rodiklis',
    caption: 'Regionai greta; skaičiai prie pavadinimų rodo pastabas po lentele',
    captionNext: 'Regionai greta, tęsinys',
    marked: '{name} ({numbers})',
  },
};
