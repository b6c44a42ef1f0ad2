export const joining = {
  title: 'Kvietimas',
  steps: {
    label: 'Pirmieji žingsniai',
    you: 'Ar tai Jūs?',
    name: 'Kaip į Jus kreiptis',
    time: 'Kiek laiko turite',
    tour: 'Ką čia rasite',
  },
  states: {
    open: { title: 'Ar tai Jūs?' },
    'other-person': {
      title: 'Kvietimas – kitam žmogui',
      text: 'Dabar esate prisijungę kaip {name}, o kvietimas išsiųstas adresu {email}. Jei tai irgi Jūsų adresas, atsijunkite ir tęskite.',
    },
    joined: {
      title: 'Vieta bibliotekoje – Jūsų',
      text: 'Nuo šiol Jūsų paskyroje yra: {library}. Prisijunkite taip, kaip jungiatės visada.',
    },
    accepted: {
      title: 'Šiuo kvietimu jau pasinaudota',
      text: 'Kvietimas galioja vieną kartą. Jei prisijungėte Jūs, junkitės įprastai: slaptažodžiu arba kodu, kurį gausite el. paštu.',
    },
    expired: {
      title: 'Kvietimo laikas baigėsi',
      text: 'Kvietimas galiojo 14 dienų. Paprašykite naujo – siuntėjui apie tai pranešime.',
    },
    revoked: {
      title: 'Kvietimas atšauktas',
      text: 'Siuntėjas šį kvietimą atšaukė. Jei tai klaida, paprašykite naujo.',
    },
    replaced: {
      title: 'Yra naujesnis kvietimas',
      text: 'Tuo pačiu adresu išsiųstas naujesnis laiškas, galioja tik jis. Pažiūrėkite pašto dėžutėje, taip pat tarp nepageidaujamų laiškų.',
    },
    refused: {
      title: 'Ačiū, kad pasakėte',
      text: 'Kvietimas nebegalioja, siuntėjui apie tai pranešta. Jei paspaudėte netyčia, paprašykite naujo.',
    },
    closed: {
      title: 'Ši biblioteka nebeveikia',
      text: 'Kvietimas nebegalioja, nes biblioteka uždaryta. Dėl darbo kitoje bibliotekoje kreipkitės į regiono koordinatorių (-ę).',
    },
    'parents-staff': {
      title: 'Šios vietos suteikti negalima',
      text: 'Apskrities bibliotekos darbuotojai (-os) savo regiono bibliotekose vietų negauna: kiekviena biblioteka savo reikalus tvarko pati.',
    },
    unknown: {
      title: 'Šios nuorodos neatpažinome',
      text: 'Galbūt nukopijuota ne visa nuoroda. Atverkite ją tiesiai iš laiško arba nukopijuokite visą iki galo.',
    },
  },
  invites: 'Kviečia: {who}',
  sentBy: 'Kvietimą siuntė: {who}',
  library: 'Biblioteka',
  name: 'Vardas ir pavardė',
  email: 'El. paštas',
  itsMe: 'Taip, tai aš',
  notMe: 'Ne, tai ne aš',
  noPassword: 'Slaptažodžio nereikia.',
  hasAccount: 'Paskyrą jau turite: patvirtinę prisijunkite kaip visada.',
  validUntil: 'Kvietimas galioja iki\u00a0{day}',
  switch: 'Atsijungti ir tęsti',
  stay: 'Likti: {name}',
  ask: 'Prašyti naujo kvietimo',
  asked: 'Paprašėte naujo kvietimo. Siuntėjui pranešta – laukite laiško.',
  toSignIn: 'Prisijungti',
  toLibrary: 'Eiti į biblioteką',
  naming: {
    title: 'Kaip į Jus kreiptis?',
    lead: 'Vardas matomas Jūsų bibliotekoje, kreipinys – laiškuose.',
    firstName: 'Vardas',
    lastName: 'Pavardė',
    vocative: 'Kreipinys laiškuose',
    vocativeHint: 'Laiškas prasidės: „Laba diena, {name}“. Tuščias kreipinys – laiškas be vardo.',
    vocativeHintEmpty: 'Pavyzdžiui: Rasa, Egle, Jonai. Tuščias kreipinys – laiškas be vardo.',
    next: 'Tęsti',
  },
  time: {
    title: 'Kiek laiko turite?',
    lead: 'Kiek minučių per savaitę skirtumėte bibliotekos žinomumui? Pirmiausia parodysime tai, kam šio laiko užteks.',
    minutes: '{n}\u00a0minučių',
    why: {
      m10: 'Užteks vienam plakatui ir vienam įrašui',
      m30: 'Užteks ir veiklai per pertrauką',
      m60: 'Užteks kelioms kampanijoms per mėnesį',
    },
  },
  soon: {
    title: 'Viskas paruošta',
    lead: 'Šiuo metu regione bendros kampanijos nėra. Kai ji prasidės, gausite laišką, o plakatas jau bus su Jūsų bibliotekos vardu.',
    next: 'Artimiausia proga',
    toToday: 'Į pradžią',
  },
  tour: {
    title: 'Ką čia rasite',
    lead: 'Trys vietos, kurių užtenka pirmajai savaitei.',
    today: {
      title: 'Šiandien',
      text: 'Kas laukia Jūsų: kvietimai, tvirtinimai, terminai. Viena eilutė – vienas darbas.',
    },
    campaigns: {
      title: 'Kampanijos',
      text: 'Regiono tekstai su Jūsų bibliotekos vardu. Pritaikote, tvirtinate, skelbiate.',
    },
    occasions: {
      title: 'Progos ir renginiai',
      text: 'Visi metai vienoje vietoje: kas artėja ir kam ruoštis.',
    },
    region: {
      title: 'Regiono bibliotekos',
      text: 'Kas dalyvauja, kas dar neatsakė, ką pavyko padaryti kartu.',
    },
    start: 'Pradėti',
  },
};
