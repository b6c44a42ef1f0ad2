/** Towns by hand: nominative, genitive, dative, accusative, instrumental, locative, vocative. */
const towns = `
Naujoji Akmenė|Naujosios Akmenės|Naujajai Akmenei|Naująją Akmenę|Naująja Akmene|Naujojoje Akmenėje|Naujoji Akmene
Alytus|Alytaus|Alytui|Alytų|Alytumi|Alytuje|Alytau
Anykščiai|Anykščių|Anykščiams|Anykščius|Anykščiais|Anykščiuose|Anykščiai
Birštonas|Birštono|Birštonui|Birštoną|Birštonu|Birštone|Birštone
Biržai|Biržų|Biržams|Biržus|Biržais|Biržuose|Biržai
Druskininkai|Druskininkų|Druskininkams|Druskininkus|Druskininkais|Druskininkuose|Druskininkai
Elektrėnai|Elektrėnų|Elektrėnams|Elektrėnus|Elektrėnais|Elektrėnuose|Elektrėnai
Ignalina|Ignalinos|Ignalinai|Ignaliną|Ignalina|Ignalinoje|Ignalina
Jonava|Jonavos|Jonavai|Jonavą|Jonava|Jonavoje|Jonava
Joniškis|Joniškio|Joniškiui|Joniškį|Joniškiu|Joniškyje|Joniški
Jurbarkas|Jurbarko|Jurbarkui|Jurbarką|Jurbarku|Jurbarke|Jurbarke
Kaišiadorys|Kaišiadorių|Kaišiadorims|Kaišiadoris|Kaišiadorimis|Kaišiadoryse|Kaišiadorys
Kalvarija|Kalvarijos|Kalvarijai|Kalvariją|Kalvarija|Kalvarijoje|Kalvarija
Kaunas|Kauno|Kaunui|Kauną|Kaunu|Kaune|Kaune
Kazlų Rūda|Kazlų Rūdos|Kazlų Rūdai|Kazlų Rūdą|Kazlų Rūda|Kazlų Rūdoje|Kazlų Rūda
Kėdainiai|Kėdainių|Kėdainiams|Kėdainius|Kėdainiais|Kėdainiuose|Kėdainiai
Kelmė|Kelmės|Kelmei|Kelmę|Kelme|Kelmėje|Kelme
Klaipėda|Klaipėdos|Klaipėdai|Klaipėdą|Klaipėda|Klaipėdoje|Klaipėda
Gargždai|Gargždų|Gargždams|Gargždus|Gargždais|Gargžduose|Gargždai
Kretinga|Kretingos|Kretingai|Kretingą|Kretinga|Kretingoje|Kretinga
Kupiškis|Kupiškio|Kupiškiui|Kupiškį|Kupiškiu|Kupiškyje|Kupiški
Lazdijai|Lazdijų|Lazdijams|Lazdijus|Lazdijais|Lazdijuose|Lazdijai
Marijampolė|Marijampolės|Marijampolei|Marijampolę|Marijampole|Marijampolėje|Marijampole
Mažeikiai|Mažeikių|Mažeikiams|Mažeikius|Mažeikiais|Mažeikiuose|Mažeikiai
Molėtai|Molėtų|Molėtams|Molėtus|Molėtais|Molėtuose|Molėtai
Nida|Nidos|Nidai|Nidą|Nida|Nidoje|Nida
Pagėgiai|Pagėgių|Pagėgiams|Pagėgius|Pagėgiais|Pagėgiuose|Pagėgiai
Pakruojis|Pakruojo|Pakruojui|Pakruojį|Pakruoju|Pakruojyje|Pakruoji
Palanga|Palangos|Palangai|Palangą|Palanga|Palangoje|Palanga
Panevėžys|Panevėžio|Panevėžiui|Panevėžį|Panevėžiu|Panevėžyje|Panevėžy
Pasvalys|Pasvalio|Pasvaliui|Pasvalį|Pasvaliu|Pasvalyje|Pasvaly
Plungė|Plungės|Plungei|Plungę|Plunge|Plungėje|Plunge
Prienai|Prienų|Prienams|Prienus|Prienais|Prienuose|Prienai
Radviliškis|Radviliškio|Radviliškiui|Radviliškį|Radviliškiu|Radviliškyje|Radviliški
Raseiniai|Raseinių|Raseiniams|Raseinius|Raseiniais|Raseiniuose|Raseiniai
Rietavas|Rietavo|Rietavui|Rietavą|Rietavu|Rietave|Rietave
Rokiškis|Rokiškio|Rokiškiui|Rokiškį|Rokiškiu|Rokiškyje|Rokiški
Skuodas|Skuodo|Skuodui|Skuodą|Skuodu|Skuode|Skuode
Šakiai|Šakių|Šakiams|Šakius|Šakiais|Šakiuose|Šakiai
Šalčininkai|Šalčininkų|Šalčininkams|Šalčininkus|Šalčininkais|Šalčininkuose|Šalčininkai
Šiauliai|Šiaulių|Šiauliams|Šiaulius|Šiauliais|Šiauliuose|Šiauliai
Šilalė|Šilalės|Šilalei|Šilalę|Šilale|Šilalėje|Šilale
Šilutė|Šilutės|Šilutei|Šilutę|Šilute|Šilutėje|Šilute
Širvintos|Širvintų|Širvintoms|Širvintas|Širvintomis|Širvintose|Širvintos
Švenčionys|Švenčionių|Švenčionims|Švenčionis|Švenčionimis|Švenčionyse|Švenčionys
Tauragė|Tauragės|Tauragei|Tauragę|Taurage|Tauragėje|Taurage
Telšiai|Telšių|Telšiams|Telšius|Telšiais|Telšiuose|Telšiai
Trakai|Trakų|Trakams|Trakus|Trakais|Trakuose|Trakai
Ukmergė|Ukmergės|Ukmergei|Ukmergę|Ukmerge|Ukmergėje|Ukmerge
Utena|Utenos|Utenai|Uteną|Utena|Utenoje|Utena
Varėna|Varėnos|Varėnai|Varėną|Varėna|Varėnoje|Varėna
Vilkaviškis|Vilkaviškio|Vilkaviškiui|Vilkaviškį|Vilkaviškiu|Vilkaviškyje|Vilkaviški
Vilnius|Vilniaus|Vilniui|Vilnių|Vilniumi|Vilniuje|Vilniau
Visaginas|Visagino|Visaginui|Visaginą|Visaginu|Visagine|Visagine
Zarasai|Zarasų|Zarasams|Zarasus|Zarasais|Zarasuose|Zarasai`;

/** The last words of names of institutions by hand; what stands before them does not change. */
const ends = `
viešoji biblioteka|viešosios bibliotekos|viešajai bibliotekai|viešąją biblioteką|viešąja biblioteka|viešojoje bibliotekoje|viešoji biblioteka
progimnazijos biblioteka|progimnazijos bibliotekos|progimnazijos bibliotekai|progimnazijos biblioteką|progimnazijos biblioteka|progimnazijos bibliotekoje|progimnazijos biblioteka
gimnazijos biblioteka|gimnazijos bibliotekos|gimnazijos bibliotekai|gimnazijos biblioteką|gimnazijos biblioteka|gimnazijos bibliotekoje|gimnazijos biblioteka
mokyklos biblioteka|mokyklos bibliotekos|mokyklos bibliotekai|mokyklos biblioteką|mokyklos biblioteka|mokyklos bibliotekoje|mokyklos biblioteka
centrinė biblioteka (parodomoji)|centrinės bibliotekos (parodomoji)|centrinei bibliotekai (parodomoji)|centrinę biblioteką (parodomoji)|centrine biblioteka (parodomoji)|centrinėje bibliotekoje (parodomoji)|centrine biblioteka (parodomoji)
viešųjų bibliotekų asociacija (parodomoji erdvė)|viešųjų bibliotekų asociacijos (parodomoji erdvė)|viešųjų bibliotekų asociacijai (parodomoji erdvė)|viešųjų bibliotekų asociaciją (parodomoji erdvė)|viešųjų bibliotekų asociacija (parodomoji erdvė)|viešųjų bibliotekų asociacijoje (parodomoji erdvė)|viešųjų bibliotekų asociacija (parodomoji erdvė)
savivaldybė|savivaldybės|savivaldybei|savivaldybę|savivaldybe|savivaldybėje|savivaldybe`;

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

export const writtenTowns = new Map(rows(towns).map((forms) => [forms[0] ?? '', forms]));

/** The seven forms of an institution's name, put together from what was written by hand. */
export function writtenForms(name: string): string[] {
  const forms = rows(ends).find(([end = '']) => name.endsWith(` ${end}`));
  if (!forms) throw new Error(`Nobody has written the forms of ${name}`);
  const before = name.slice(0, -(forms[0] ?? '').length);
  return forms.map((form) => before + form);
}
