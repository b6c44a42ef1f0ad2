import {
  counted,
  deadlineSheet,
  noun,
  number,
  period,
  periodSheet,
  shortDate,
  signed,
  titled,
} from './forms';
import { type Letter, subjectLine, type Words } from './letter';
import type { Audience, ClosedProps, InvitationProps, ReminderProps, SumKey, UpdatedProps } from './mail';
import { groupLt } from './words-group';
import { personLt } from './words-person-lt';
import { reviewLt } from './words-review';

const minutes = { one: 'minutę', few: 'minutes', other: 'minučių' };
const participants = { one: 'dalyvis', few: 'dalyviai', many: 'dalyvio', other: 'dalyvių' };
const libraries = { one: 'biblioteka', few: 'bibliotekos', many: 'bibliotekos', other: 'bibliotekų' };
const schools = { one: 'mokykla', few: 'mokyklos', many: 'mokyklos', other: 'mokyklų' };

const sumLabels: Record<SumKey, string> = {
  events: 'Renginiai',
  participants: 'Dalyviai',
  childrenAndYouth: 'iš jų vaikai ir jaunimas',
  onlineParticipants: 'Nuotoliniai dalyviai',
  posts: 'Įrašai',
  reach: 'Pasiekti žmonės',
  mediaMentions: 'Paminėjimai žiniasklaidoje',
};

const preparing = (libraryName: string) =>
  `Šį laišką gavote, nes Sklaidoje rengiate savo bibliotekos kampanijas (${libraryName}).`;
const approving = (libraryName: string) =>
  `Šį laišką gavote, nes Sklaidoje tvirtinate savo bibliotekos tekstus (${libraryName}).`;
const yourLibrary = (audience: Audience) =>
  audience === 'school' ? 'Jūsų mokyklos biblioteką' : 'Jūsų biblioteką';

function answerFact(answerBy: string | null) {
  return answerBy ? [{ label: 'Atsakymo laukiame', value: `iki ${shortDate(answerBy, 'lt')}` }] : [];
}

function invitation(p: InvitationProps): Letter {
  const when = period(p.startsOn, p.endsOn, 'lt');
  const school = p.audience === 'school';
  return {
    subject: subjectLine(
      p.campaignTitle,
      p.answerBy ? `kviečiame dalyvauti iki ${shortDate(p.answerBy, 'lt')}` : 'kviečiame dalyvauti',
    ),
    preheader: school ? `${when} Užtruksite ~${p.minutes} min.` : `${when} Atsakyti užtruksite apie minutę.`,
    sheet: periodSheet(p.startsOn, p.endsOn, 'lt'),
    blocks: [
      {
        kind: 'text',
        text: `${p.signer.organisation} kviečia ${yourLibrary(p.audience)} dalyvauti bendroje kampanijoje „${p.campaignTitle}“.${
          school ? ` Užtruksite ~${p.minutes} min.` : ''
        }`,
      },
      { kind: 'quote', label: 'Pagrindinė žinutė', text: p.keyMessage, by: null },
      { kind: 'facts', rows: [{ label: 'Kada', value: when }, ...answerFact(p.answerBy)] },
      {
        kind: 'list',
        title: 'Ką gausite',
        items: school
          ? ['vieną parengtą įrašą', 'A4 plakatą su Jūsų mokyklos vardu', 'vieną veiklą pertraukai']
          : [
              'parengtus tekstus kiekvienam kanalui su Jūsų bibliotekos pavadinimu',
              'A4 plakatą, paruoštą spausdinti',
              'darbų sąrašą su datomis',
            ],
      },
    ],
    action: 'Atsakyti į kvietimą',
    next: school
      ? [
          'Spustelėję mygtuką matysite vieną kortelę: „Dalyvausime“ arba „Šįkart nedalyvausime“. Po kampanijos paprašysime keturių trumpų atsakymų.',
        ]
      : [
          `Atsakyti užtruksite apie minutę: „Dalyvausime“ arba „Šįkart nedalyvausime“. Jei dalyvausite, tekstus savo kraštui pritaikysite maždaug per ${counted(p.minutes, minutes, 'lt')}.`,
        ],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName)],
  };
}

function reminder(p: ReminderProps): Letter {
  const last = p.ordinal === 2;
  const until = p.answerBy ? ` iki ${shortDate(p.answerBy, 'lt')}` : '';
  return {
    subject: subjectLine(
      p.campaignTitle,
      last ? `dar kartą laukiame Jūsų atsakymo${until}` : `laukiame Jūsų atsakymo${until}`,
    ),
    preheader: 'Tiks bet kuris atsakymas. Užtruksite apie minutę.',
    sheet: p.answerBy ? deadlineSheet(p.answerBy, 'lt') : periodSheet(p.startsOn, p.endsOn, 'lt'),
    blocks: [
      {
        kind: 'text',
        text: `${p.signer.organisation} kvietė ${yourLibrary(p.audience)} dalyvauti bendroje kampanijoje „${p.campaignTitle}“. Jūsų atsakymo dar negavome.`,
      },
      {
        kind: 'facts',
        rows: [{ label: 'Kada', value: period(p.startsOn, p.endsOn, 'lt') }, ...answerFact(p.answerBy)],
      },
      {
        kind: 'text',
        text: 'Tiks bet kuris atsakymas: ir „Dalyvausime“, ir „Šįkart nedalyvausime“. Žinodami atsakymą galėsime planuoti toliau.',
      },
    ],
    action: 'Atsakyti į kvietimą',
    next: [
      last
        ? 'Užtruksite apie minutę. Daugiau priminimų apie šį kvietimą nesiųsime.'
        : 'Užtruksite apie minutę. Jei jau atsakėte, šio laiško galite nepaisyti.',
    ],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName), 'Apie vieną kvietimą primename ne daugiau kaip du kartus.'],
  };
}

const channelNames: Record<string, string> = {
  facebook: 'Facebook',
  instagram: 'Instagram',
  website: 'Interneto svetainė',
  email: 'El. laiškas',
  press: 'Pranešimas žiniasklaidai',
  poster: 'Plakatas',
  school: 'Mokyklos įrašas',
};

const updateWords: Record<UpdatedProps['needs'], { message: string; preheader: string; todo: string }> = {
  nothing: {
    message: 'skubi regiono pataisa',
    preheader: 'Jūsų tekstai jau atnaujinti.',
    todo: 'Nepakeistus tekstus Sklaida atnaujino pati. Jūsų pačių parašyti tekstai liko: kur pataisa juos paliečia, rasite abu ir pasirinksite.',
  },
  approval: {
    message: 'skubi pataisa, tekstus reikia patvirtinti iš naujo',
    preheader: 'Pasikeitė jau patvirtinti tekstai.',
    todo: 'Pataisa pakeitė jau patvirtintus tekstus, todėl juos reikia patvirtinti iš naujo. Kol nepatvirtinsite, jie nebus paskelbti.',
  },
  mend: {
    message: 'skubi pataisa, pataisykite paskelbtus tekstus',
    preheader: 'Pasikeitė jau paskelbti tekstai.',
    todo: 'Pataisa pakeitė tekstus, kuriuos jau paskelbėte. Nukopijuokite naujus ir pakeiskite juos išvardytuose kanaluose.',
  },
};

function updated(p: UpdatedProps): Letter {
  const words = updateWords[p.needs];
  return {
    subject: subjectLine(p.campaignTitle, words.message),
    preheader: words.preheader,
    sheet: periodSheet(p.startsOn, p.endsOn, 'lt'),
    blocks: [
      { kind: 'text', text: `${p.signer.organisation} skubiai pataisė kampaniją „${p.campaignTitle}“.` },
      ...(p.note ? [{ kind: 'quote' as const, label: 'Kodėl', text: p.note, by: titled(p.signer) }] : []),
      { kind: 'text', text: words.todo },
      ...(p.channels.length > 0
        ? [
            {
              kind: 'list' as const,
              title: 'Kur pataisyti',
              items: p.channels.map((one) => channelNames[one] ?? one),
            },
          ]
        : []),
    ],
    action: 'Žiūrėti, kas pasikeitė',
    next: ['Kiekvieną pakeitimą galite atšaukti, išskyrus tekstus, kuriuos regionas užrakino.'],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName)],
  };
}

function closed(p: ClosedProps): Letter {
  const total = p.sums.participants;
  const rows = (Object.keys(sumLabels) as SumKey[]).flatMap((key) => {
    const value = p.sums[key];
    return value === undefined ? [] : [{ label: sumLabels[key], value: number(value, 'lt') }];
  });
  const part = [
    p.libraries > 0 ? counted(p.libraries, libraries, 'lt') : '',
    p.schools > 0 ? counted(p.schools, schools, 'lt') : '',
  ].filter(Boolean);
  const place = p.audience === 'school' ? 'Jūsų mokykloje' : 'Jūsų bibliotekoje';
  const turnout = [
    part.length > 0 ? `Regione dalyvavo ${part.join(' ir ')}.` : '',
    p.ownParticipants === null ? '' : `${place} – ${counted(p.ownParticipants, participants, 'lt')}.`,
  ]
    .filter(Boolean)
    .join(' ');
  return {
    subject: subjectLine(p.campaignTitle, 'ačiū, štai bendri rezultatai'),
    preheader:
      total === undefined
        ? 'Kampanija užbaigta. Ačiū, kad dalyvavote.'
        : `Kartu su Jumis – ${counted(total, participants, 'lt')}.`,
    sheet: null,
    blocks: [
      { kind: 'text', text: `kampanija „${p.campaignTitle}“ užbaigta. Ačiū Jums ir Jūsų kolegoms.` },
      ...(total === undefined
        ? []
        : [
            {
              kind: 'figure' as const,
              value: number(total, 'lt'),
              caption: noun(total, participants, 'lt'),
            },
          ]),
      ...(turnout ? [{ kind: 'text' as const, text: turnout }] : []),
      ...(rows.length > 0 ? [{ kind: 'sums' as const, rows }] : []),
    ],
    action: 'Peržiūrėti rezultatus',
    next: p.nextOccasion
      ? [`Kita proga – ${p.nextOccasion.title}, ${shortDate(p.nextOccasion.startsOn, 'lt')}`]
      : [],
    signature: signed(p.signer),
    why: [preparing(p.recipient.libraryName)],
  };
}

export const lt: Words = {
  greeting: ({ vocative }) => (vocative?.trim() ? `Laba diena, ${vocative.trim()},` : 'Laba diena,'),
  tagline: 'Regiono bibliotekų komunikacija vienoje vietoje',
  demonstration: 'Parodomieji duomenys: asmenys, mokyklos, renginiai ir skaičiai išgalvoti.',
  unsubscribe: 'Nebegauti tokių laiškų',
  letters: {
    'campaign-invitation': invitation,
    'campaign-reminder': reminder,
    'approval-request': (p) => ({
      subject: subjectLine(p.campaignTitle, 'prašome patvirtinti tekstus'),
      preheader: 'Peržiūrėti užtruksite apie 5 minutes. Kol nepatvirtinsite, niekas nebus paskelbta.',
      sheet: periodSheet(p.startsOn, p.endsOn, 'lt'),
      blocks: [
        {
          kind: 'text',
          text: `${p.submittedBy.name} pateikė tvirtinti Jūsų bibliotekos tekstus kampanijai „${p.campaignTitle}“.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Pateikė', value: titled(p.submittedBy) },
            { label: 'Kada', value: period(p.startsOn, p.endsOn, 'lt') },
            ...(p.place ? [{ label: 'Kur', value: p.place }] : []),
            {
              label: 'Tekstai',
              value: `${number(p.textCount, 'lt')}${p.changedCount > 0 ? `, pakeista mūsų – ${number(p.changedCount, 'lt')}` : ''}`,
            },
          ],
        },
      ],
      action: 'Peržiūrėti ir tvirtinti',
      next: [
        'Užtruksite apie 5 minutes. Galėsite tvirtinti arba grąžinti taisyti, nurodydami priežastį. Kol nepatvirtinsite, niekas nebus paskelbta.',
      ],
      signature: [],
      why: [approving(p.recipient.libraryName)],
    }),
    'adoption-approved': (p) => ({
      subject: subjectLine(p.campaignTitle, 'tekstai patvirtinti'),
      preheader: 'Tekstus jau galima skelbti. Vienam kanalui užtruksite apie 2 minutes.',
      sheet: periodSheet(p.startsOn, p.endsOn, 'lt'),
      blocks: [
        {
          kind: 'text',
          text: `kampanijos „${p.campaignTitle}“ tekstai patvirtinti. Juos jau galima skelbti.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Patvirtino', value: titled(p.approvedBy) },
            { label: 'Kada', value: period(p.startsOn, p.endsOn, 'lt') },
          ],
        },
      ],
      action: 'Skelbti tekstus',
      next: [
        'Prie kiekvieno kanalo rasite mygtuką „Kopijuoti tekstą“. Paskelbę spustelėkite „Pažymėti kaip paskelbtą“ ir įrašykite nuorodą. Vienam kanalui užtruksite apie 2 minutes.',
      ],
      signature: [],
      why: [preparing(p.recipient.libraryName)],
    }),
    'adoption-returned': (p) => ({
      subject: subjectLine(p.campaignTitle, 'tekstai grąžinti taisyti'),
      preheader: 'Laiške – priežastis. Visi Jūsų tekstai išsaugoti.',
      sheet: periodSheet(p.startsOn, p.endsOn, 'lt'),
      blocks: [
        { kind: 'text', text: `kampanijos „${p.campaignTitle}“ tekstai grąžinti taisyti.` },
        { kind: 'quote', label: 'Priežastis', text: p.reason, by: titled(p.returnedBy) },
      ],
      action: 'Taisyti tekstus',
      next: [
        'Visi Jūsų tekstai išsaugoti. Pataisę spustelėkite „Pateikti tvirtinti“ – tvirtintojui iš karto išsiųsime laišką.',
      ],
      signature: [],
      why: [preparing(p.recipient.libraryName)],
    }),
    'campaign-updated': updated,
    'results-request': (p) => {
      const school = p.audience === 'school';
      const time = school ? 'apie minutę' : 'apie 3 minutes';
      return {
        subject: subjectLine(p.campaignTitle, `rezultatų laukiame iki ${shortDate(p.dueOn, 'lt')}`),
        preheader: `Užtruksite ${time}. Apytikslių skaičių pakanka.`,
        sheet: deadlineSheet(p.dueOn, 'lt'),
        blocks: [
          {
            kind: 'text',
            text: `kampanija „${p.campaignTitle}“ baigėsi ${shortDate(p.endedOn, 'lt')} Ačiū, kad dalyvavote. Rezultatų laukiame iki ${shortDate(p.dueOn, 'lt')} Užtruksite ${time}.`,
          },
          {
            kind: 'list',
            title: 'Ko klausiame',
            items: school
              ? [
                  'kiek veiklų surengėte',
                  'kiek mokinių dalyvavo',
                  'kaip sekėsi',
                  'nuotraukos be veidų (nebūtina)',
                ]
              : [
                  'kiek surengėte renginių ir kiek žmonių dalyvavo',
                  'kiek iš jų vaikų ir jaunimo, kiek dalyvavo nuotoliu',
                  'kiek paskelbėte įrašų ir kiek žmonių jie pasiekė',
                  'kiek kartų paminėjo žiniasklaida',
                ],
          },
        ],
        action: 'Įrašyti rezultatus',
        next: [
          school
            ? 'Apytikslių skaičių pakanka. Įrašę pamatysite bendrą regiono skaičių.'
            : 'Tai, kas jau žinoma, rasite įrašyta. Apytikslių skaičių pakanka, o pradėję galėsite tęsti vėliau: viskas išsaugoma.',
        ],
        signature: signed(p.signer),
        why: [preparing(p.recipient.libraryName)],
      };
    },
    'campaign-closed': closed,
    'review-request': reviewLt,
    ...groupLt,
    ...personLt,
  },
};
