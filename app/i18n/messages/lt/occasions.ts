export const occasions = {
  toYear: 'Kampanijų metai',
  title: 'Progos ir renginiai',
  year: '{year} metų progos',
  all: 'Artimiausi dvylika mėnesių',
  soon: 'Artimiausios',
  createCampaign: 'Kurti kampaniją',
  createFor: 'Kurti kampaniją: {title}',
  empty: 'Šį mėnesį progų nėra.',
  none: 'Progų dar nėra',
  noneText:
    'Progų sąrašą tvarko regiono centrinė biblioteka ir asociacija. Kai jos įrašys pirmąją, ji atsiras čia.',
  sentence:
    'Per artimiausius dvylika mėnesių – {n, plural, one {# proga} few {# progos} other {# progų}}{templates, plural, =0 {.} one {, iš jų # turi kampanijos šabloną.} few {, iš jų # turi kampanijos šabloną.} other {, iš jų # turi kampanijos šabloną.}}',
  sentenceCampaigns:
    '{made, plural, =0 {Nė viena kampanija dar nerengiama} one {# kampanija jau rengiama ar vyksta} few {# kampanijos jau rengiamos ar vyksta} other {# kampanijų jau rengiama ar vyksta}}{waiting, plural, =0 {.} one {; # proga dar laukia savo kampanijos.} few {; # progos dar laukia savo kampanijų.} other {; # progų dar laukia savo kampanijų.}}',
  noCampaign: 'dar nėra kampanijos',
  hasTemplate: '„{title}“: dar nėra kampanijos',
  campaign: '„{title}“',
  startNow: 'Metas pradėti',
  from: 'nuo {day}',
  undated: 'Datos dar nežinomos',
  undatedText: 'Šių progų dienos nustatomos kasmet; kai jos bus paskelbtos, progos atsiras mėnesiuose.',
  print: 'Spausdinti',
  printHint: 'Puslapį galima spausdinti: tinka A4 lapas.',
  marks: {
    holiday: 'nedarbo diena',
    memorial: 'atmintina diena',
    international: 'tarptautinė diena',
    library: 'bibliotekų proga',
  },
  marksLabel: 'Ženklai',
};
