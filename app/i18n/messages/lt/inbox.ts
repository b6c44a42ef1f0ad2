export const inbox = {
  title: 'Laukia manęs',
  lead: {
    none: 'Nė vienoje bibliotekoje niekas nelaukia.',
    some: '{n, plural, one {Jūsų laukia # darbas.} few {Jūsų laukia # darbai.} other {Jūsų laukia # darbų.}}',
    late: '{n, plural, one {Vėluoja # darbas.} few {Vėluoja # darbai.} other {Vėluoja # darbų.}}',
  },
  groups: {
    late: 'Vėluoja',
    today: 'Šiandien',
    week: 'Per savaitę',
    later: 'Vėliau',
  },
  due: 'Iki {day}',
  noDay: 'Be termino',
  actionName: '{verb}: „{title}“, {library}',
  empty: {
    title: 'Viskas padaryta',
    text: 'Čia susirenka tai, ko iš Jūsų laukia visos bibliotekos ir grupės: tvirtinimai, atsakymai, patvirtinimai ir ataskaitos.',
    home: 'Į savo biblioteką',
  },
  shut: {
    title: 'Kai kurių bibliotekų darbų čia nematyti',
    text: 'Jos prašo antro prisijungimo patvirtinimo: {libraries}.',
    confirm: 'Patvirtinti',
  },
};
