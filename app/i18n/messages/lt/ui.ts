export const ui = {
  optional: 'nebūtina',
  saving: 'Saugoma…',
  saved: 'Išsaugota {time}',
  savedPlain: 'Išsaugota',
  offline: 'Nėra ryšio – tekstas saugomas šiame įrenginyje',
  copied: 'Nukopijuota',
  copyFailed: 'Nepavyko nukopijuoti: pažymėkite tekstą ir kopijuokite patys.',
  copyByHand: 'Pažymėkite tekstą ir nukopijuokite.',
  undo: 'Atšaukti',
  close: 'Uždaryti',
  more: 'Daugiau',
  stepDone: 'atlikta',
  fixFields:
    '{n, plural, one {Sutvarkykite # vietą} few {Sutvarkykite # vietas} other {Sutvarkykite # vietų}}',
  showTable: 'Rodyti lentele',
};
