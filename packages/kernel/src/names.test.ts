import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, declineWord } from './declension';
import {
  accusativeOf,
  genderOf,
  suggestForms,
  suggestLibraryForms,
  suggestPersonForms,
  suggestVocative,
} from './names';

const formsOf = (firstName: string, lastName: string) => {
  const { vocative, genitive, dative, accusative } = suggestPersonForms({ firstName, lastName }).forms;
  return [vocative, genitive, dative, accusative].join(' | ');
};

describe('the name of a person', () => {
  it.each([
    ['Jonas', 'Raguckis', 'Jonai | Jono Raguckio | Jonui Raguckiui | Joną Raguckį'],
    ['Andrėjas', 'Orlovas', 'Andrėjau | Andrėjo Orlovo | Andrėjui Orlovui | Andrėją Orlovą'],
    ['Kęstutis', 'Gaidys', 'Kęstuti | Kęstučio Gaidžio | Kęstučiui Gaidžiui | Kęstutį Gaidį'],
    ['Darius', 'Matulevičius', 'Dariau | Dariaus Matulevičiaus | Dariui Matulevičiui | Darių Matulevičių'],
    ['Vidmantas', 'Vaidis', 'Vidmantai | Vidmanto Vaidžio | Vidmantui Vaidžiui | Vidmantą Vaidį'],
    ['Paulius', 'Petrus', 'Pauliau | Pauliaus Petraus | Pauliui Petrui | Paulių Petrų'],
    ['Elijas', 'Naujis', 'Elijau | Elijo Naujo | Elijui Naujui | Eliją Naujį'],
    ['Jogaila', 'Variakojis', 'Jogaila | Jogailos Variakojo | Jogailai Variakojui | Jogailą Variakojį'],
    ['Rimvydas', 'Karūža', 'Rimvydai | Rimvydo Karūžos | Rimvydui Karūžai | Rimvydą Karūžą'],
    [
      'Eglė',
      'Petkevičaitė-Bitė',
      'Egle | Eglės Petkevičaitės-Bitės | Eglei Petkevičaitei-Bitei | Eglę Petkevičaitę-Bitę',
    ],
    [
      'Ona Marija',
      'Rukšėnienė',
      'Ona Marija | Onos Marijos Rukšėnienės | Onai Marijai Rukšėnienei | Oną Mariją Rukšėnienę',
    ],
    ['Dalia', 'Balčytienė', 'Dalia | Dalios Balčytienės | Daliai Balčytienei | Dalią Balčytienę'],
    ['Jonas Petras', 'Kaunas', 'Jonai Petrai | Jono Petro Kauno | Jonui Petrui Kaunui | Joną Petrą Kauną'],
    ['Oksana', 'Li', 'Oksana | Oksanos Li | Oksanai Li | Oksaną Li'],
    ['Miriam', 'Schmidt', 'Miriam | Miriam Schmidt | Miriam Schmidt | Miriam Schmidt'],
    ['ONA', 'JUŠKEVIČIENĖ', 'ONA | ONOS JUŠKEVIČIENĖS | ONAI JUŠKEVIČIENEI | ONĄ JUŠKEVIČIENĘ'],
    [
      'Vincas',
      'Mykolaitis-Putinas',
      'Vincai | Vinco Mykolaičio-Putino | Vincui Mykolaičiui-Putinui | Vincą Mykolaitį-Putiną',
    ],
    ['Anna', 'van der Meer', 'Anna | Annos van der Meer | Annai van der Meer | Anną van der Meer'],
  ])('%s %s', (first, last, forms) => {
    expect(formsOf(first, last)).toBe(forms);
  });

  it('says where a person should look herself', () => {
    expect(suggestPersonForms({ firstName: 'Oksana', lastName: 'Li' }).sure).toBe(false);
    expect(suggestPersonForms({ firstName: 'Naomi', lastName: 'Adomaitė' }).sure).toBe(false);
    expect(suggestPersonForms({ firstName: 'Mozė', lastName: 'Kojelavičius' }).sure).toBe(false);
    expect(suggestPersonForms({ firstName: 'Eglė', lastName: 'Adomaitė' }).sure).toBe(true);
  });

  it('is right for every person of the demonstration', () => {
    const { people } = JSON.parse(readFileSync('db/seed/data/demo-data.json', 'utf8')) as {
      people: { first_name: string; last_name: string; forms?: Record<string, string> }[];
    };
    const written = people.filter(({ forms }) => forms);
    const suggested = written.map(({ first_name: firstName, last_name: lastName }) =>
      suggestPersonForms({ firstName, lastName }),
    );
    expect(suggested.map(({ forms }) => forms)).toEqual(written.map(({ forms }) => forms));
    expect(suggested.every(({ sure }) => sure)).toBe(true);
    expect(written.length).toBeGreaterThan(60);
  });

  it('never loses a word, whatever the name', () => {
    const word = fc.stringMatching(/^[A-ZĄČĘĖĮŠŲŪŽ][a-ząčęėįšųūž]{0,12}$/);
    fc.assert(
      fc.property(word, word, (firstName, lastName) => {
        const { forms } = suggestPersonForms({ firstName, lastName });
        for (const form of [forms.genitive, forms.dative, forms.accusative, forms.vocative_full]) {
          const [first = '', last = ''] = form.split(' ');
          expect(first.slice(0, 1)).toBe(firstName.slice(0, 1));
          expect(last.slice(0, Math.max(1, lastName.length - 4))).toBe(
            lastName.slice(0, Math.max(1, lastName.length - 4)),
          );
        }
      }),
    );
  });
});

const libraryOf = (name: string) => {
  const { forms } = suggestLibraryForms(name);
  return cases.slice(1).map((one) => forms[one]);
};

describe('the name of a library', () => {
  it('declines the noun and the adjectives that agree with it, and nothing else', () => {
    expect(libraryOf('Utenos A. ir M. Miškinių viešoji biblioteka')).toEqual([
      'Utenos A. ir M. Miškinių viešosios bibliotekos',
      'Utenos A. ir M. Miškinių viešajai bibliotekai',
      'Utenos A. ir M. Miškinių viešąją biblioteką',
      'Utenos A. ir M. Miškinių viešąja biblioteka',
      'Utenos A. ir M. Miškinių viešojoje bibliotekoje',
      'Utenos A. ir M. Miškinių viešoji biblioteka',
    ]);
  });

  it.each([
    [
      'Panevėžio „Vyturio“ progimnazija',
      'Panevėžio „Vyturio“ progimnazijos',
      'Panevėžio „Vyturio“ progimnazijoje',
    ],
    [
      'Panevėžio „Žaliojo tilto“ progimnazijos biblioteka',
      'Panevėžio „Žaliojo tilto“ progimnazijos bibliotekos',
      'Panevėžio „Žaliojo tilto“ progimnazijos bibliotekoje',
    ],
    [
      'Biržų r. Karstinių kalvų pagrindinė mokykla',
      'Biržų r. Karstinių kalvų pagrindinės mokyklos',
      'Biržų r. Karstinių kalvų pagrindinėje mokykloje',
    ],
    [
      'Lietuvos nacionalinė Martyno Mažvydo biblioteka',
      'Lietuvos nacionalinės Martyno Mažvydo bibliotekos',
      'Lietuvos nacionalinėje Martyno Mažvydo bibliotekoje',
    ],
    [
      'Panevėžio regiono centrinė biblioteka (parodomoji)',
      'Panevėžio regiono centrinės bibliotekos (parodomoji)',
      'Panevėžio regiono centrinėje bibliotekoje (parodomoji)',
    ],
    [
      'Vilniaus lopšelis-darželis „Saulutė“',
      'Vilniaus lopšelio-darželio „Saulutė“',
      'Vilniaus lopšelyje-darželyje „Saulutė“',
    ],
    [
      'Utenos daugiafunkcis švietimo centras',
      'Utenos daugiafunkcio švietimo centro',
      'Utenos daugiafunkciame švietimo centre',
    ],
    [
      'Apskričių viešųjų bibliotekų asociacija',
      'Apskričių viešųjų bibliotekų asociacijos',
      'Apskričių viešųjų bibliotekų asociacijoje',
    ],
    [
      'Vilniaus darželis-mokykla „Saulutė“',
      'Vilniaus darželio-mokyklos „Saulutė“',
      'Vilniaus darželyje-mokykloje „Saulutė“',
    ],
    [
      'Molėtų kultūros centras ir viešoji biblioteka',
      'Molėtų kultūros centro ir viešosios bibliotekos',
      'Molėtų kultūros centre ir viešojoje bibliotekoje',
    ],
    ['Regioninis karjeros centras', 'Regioninio karjeros centro', 'Regioniniame karjeros centre'],
    ['Kauno specialioji mokykla', 'Kauno specialiosios mokyklos', 'Kauno specialiojoje mokykloje'],
    [
      'Maironio lietuvių literatūros muziejus',
      'Maironio lietuvių literatūros muziejaus',
      'Maironio lietuvių literatūros muziejuje',
    ],
    [
      'Kauno apskrities Ąžuolyno biblioteka',
      'Kauno apskrities Ąžuolyno bibliotekos',
      'Kauno apskrities Ąžuolyno bibliotekoje',
    ],
  ])('%s', (name, genitive, locative) => {
    const { forms } = suggestLibraryForms(name);
    expect([forms.genitive, forms.locative]).toEqual([genitive, locative]);
    expect(forms.nominative).toBe(name);
  });

  it('leaves a name without such a noun alone and says so', () => {
    const { forms, sure } = suggestLibraryForms('Library of Things');
    expect(new Set(Object.values(forms))).toEqual(new Set(['Library of Things']));
    expect(sure).toBe(false);
  });

  it('of the demonstration is always found', () => {
    const { organisations } = JSON.parse(readFileSync('db/seed/data/demo-data.json', 'utf8')) as {
      organisations: { name: string }[];
    };
    for (const { name } of organisations) {
      const { forms, sure } = suggestLibraryForms(name);
      expect(sure, name).toBe(true);
      expect(forms.genitive).toMatch(/(bibliotekos|asociacijos)( \([^)]+\))?$/);
    }
  });
});

it('A word softens t and d before the endings of -is and -ys, and nowhere else', () => {
  for (const [word, genitive, accusative] of [
    ['medis', 'medžio', 'medį'],
    ['gaidys', 'gaidžio', 'gaidį'],
    ['jautis', 'jaučio', 'jautį'],
    ['brolis', 'brolio', 'brolį'],
    ['Martynas', 'Martyno', 'Martyną'],
  ]) {
    expect(declineWord(word ?? '', 'masculine')).toMatchObject({ genitive, accusative });
  }
});

it.each([
  ['Jonas', 'Jonai'],
  ['Andrėjas', 'Andrėjau'],
  ['Kęstutis', 'Kęstuti'],
  ['Gaidys', 'Gaidy'],
  ['Darius', 'Dariau'],
  ['Rasa', 'Rasa'],
  ['Eglė', 'Egle'],
  ['Ona Eglė', 'Ona Egle'],
  ['Jonas-Darius', 'Jonai-Dariau'],
  ['Li', 'Li'],
  ['', ''],
])('%s is addressed as %s', (name, vocative) => {
  expect(suggestVocative(name)).toBe(vocative);
});

describe('Whom somebody stands in for', () => {
  it.each([
    ['Loreta Rukšėnienė', 'Loretą Rukšėnienę'],
    ['Asta Cibulskytė', 'Astą Cibulskytę'],
    ['Jonas Petraitis', 'Joną Petraitį'],
    ['Kazys Daukša', 'Kazį Daukšą'],
    ['Darius Kregždė', 'Darių Kregždę'],
    ['Petrus Vainius', 'Petrų Vainių'],
    ['Elijas Skaruo', 'Eliją Skaruonį'],
    ['Matas Norvaišas', 'Matą Norvaišą'],
    ['Ona Žilinskaitė-Petraitienė', 'Oną Žilinskaitę-Petraitienę'],
    ['Marija Ieva Šimkutė', 'Mariją Ievą Šimkutę'],
    ['JONAS PETRAITIS', 'JONĄ PETRAITĮ'],
    ['Jogaila Vytis', 'Jogailą Vytį'],
    ['Marti Kavaliauskienė', 'Marčią Kavaliauskienę'],
  ])('%s → %s', (name, form) => {
    expect(accusativeOf(name)).toBe(form);
  });

  it.each(['John Smith', 'Li Wei', 'Ng O'])('a name of another language stays: %s', (name) => {
    expect(accusativeOf(name)).toBe(name);
  });
});

describe('The gender of a name', () => {
  it.each([
    ['Asta Cibulskytė', 'female'],
    ['Tadas Kublickas', 'male'],
    ['Kazys Daukša', 'male'],
    ['Nikita Petrovas', 'male'],
    ['Erin Petraitienė', 'female'],
    ['John Smith', 'unknown'],
  ])('%s: %s', (name, gender) => {
    expect(genderOf(name)).toBe(gender);
  });
});

describe('the name of a place', () => {
  it.each([
    ['Panevėžys', 'Panevėžio Panevėžiui Panevėžį Panevėžiu Panevėžyje Panevėžy'],
    ['Biržai', 'Biržų Biržams Biržus Biržais Biržuose Biržai'],
    ['Anykščiai', 'Anykščių Anykščiams Anykščius Anykščiais Anykščiuose Anykščiai'],
    ['Utena', 'Utenos Utenai Uteną Utena Utenoje Utena'],
    ['Alytus', 'Alytaus Alytui Alytų Alytumi Alytuje Alytau'],
    ['Rokiškis', 'Rokiškio Rokiškiui Rokiškį Rokiškiu Rokiškyje Rokiški'],
    ['Visaginas', 'Visagino Visaginui Visaginą Visaginu Visagine Visagine'],
    ['Trakai', 'Trakų Trakams Trakus Trakais Trakuose Trakai'],
    ['Marijampolė', 'Marijampolės Marijampolei Marijampolę Marijampole Marijampolėje Marijampole'],
  ])('%s', (name, forms) => {
    const found = suggestForms(name, 'place');
    expect(
      cases
        .slice(1)
        .map((one) => found[one])
        .join(' '),
    ).toBe(forms);
  });

  it('agrees with its adjective, and keeps a genitive before it', () => {
    expect(suggestForms('Naujoji Akmenė', 'place')).toMatchObject({
      genitive: 'Naujosios Akmenės',
      dative: 'Naujajai Akmenei',
      accusative: 'Naująją Akmenę',
      locative: 'Naujojoje Akmenėje',
    });
    expect(suggestForms('Kazlų Rūda', 'place').locative).toBe('Kazlų Rūdoje');
  });
});
