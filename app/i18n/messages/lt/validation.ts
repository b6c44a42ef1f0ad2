export const validation = {
  summary:
    '{n, plural, one {Nepavyko įrašyti: sutvarkykite # vietą} few {Nepavyko įrašyti: sutvarkykite # vietas} other {Nepavyko įrašyti: sutvarkykite # vietų}}',
  required: 'Užpildykite šį lauką.',
  choose: 'Pasirinkite vieną iš galimybių.',
  chooseSome: 'Pasirinkite bent vieną.',
  tooShort:
    '{n, plural, one {Parašykite bent # ženklą.} few {Parašykite bent # ženklus.} other {Parašykite bent # ženklų.}}',
  tooLong:
    '{n, plural, one {Sutrumpinkite: telpa # ženklas.} few {Sutrumpinkite: telpa # ženklai.} other {Sutrumpinkite: telpa # ženklų.}}',
  email: 'Įrašykite el. pašto adresą, pavyzdžiui, vardas@biblioteka.lt.',
  password: 'Įrašykite slaptažodį.',
  url: 'Įrašykite visą nuorodą, prasidedančią https://.',
  number: 'Įrašykite sveikąjį skaičių.',
  numberMin: 'Įrašykite skaičių, ne mažesnį kaip {min}.',
  numberMax: 'Įrašykite skaičių, ne didesnį kaip {max}.',
  date: 'Įrašykite datą, pavyzdžiui, 2026-12-01.',
  datePast: 'Data jau praėjo. Pasirinkite vėlesnę.',
  dateOrder: 'Pabaiga yra anksčiau už pradžią. Patikrinkite abi datas.',
  dateRange: 'Pasirinkite dieną nuo {from} iki {to}.',
  time: 'Įrašykite laiką, pavyzdžiui, 17:30.',
  place: 'Įrašykite vietą: be jos kvietimas nebus aiškus.',
  contact: 'Įrašykite kontaktą: kas atsakys klausiantiems?',
  reason: 'Parašykite priežastį: be jos nebus aišku, ką taisyti.',
  altText: 'Aprašykite vaizdą: be šio teksto jo neišgirs neregys skaitytojas.',
  placeholder: 'Liko neužpildyta vieta {name}.',
  control: 'Tekste yra neįprastų ženklų. Ištrinkite juos ir įrašykite iš naujo.',
  unknown: 'Šios reikšmės neatpažinome. Pasirinkite iš naujo.',
};
