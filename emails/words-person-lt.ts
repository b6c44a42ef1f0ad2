import { counted, deadlineSheet, filled, lowered, moment, shortDate, signed, stretch } from './forms';
import { type Letters, oneLine, subjectLine } from './letter';
import { dutyNames, roleNames } from './names-of-rights';
import type { DeputationProps, PersonMail, SecurityNoticeProps } from './person-mail';
import { bulletinLt } from './words-bulletin';
import { addressCodeLt, exportReadyLt } from './words-own-data';
import { reportTurnLt } from './words-report';

const minutes = { one: 'minutę', few: 'minutes', other: 'minučių' };
const works = { one: 'darbas', few: 'darbai', many: 'darbo', other: 'darbų' };

const changes: Record<SecurityNoticeProps['what'], { heading: string; text: string }> = {
  'password-changed': { heading: 'Pakeistas Jūsų slaptažodis', text: 'Jūsų Sklaidos slaptažodis pakeistas.' },
  'second-factor-on': {
    heading: 'Įjungtas antras patvirtinimas',
    text: 'prisijungiant prie Jūsų Sklaidos paskyros nuo šiol prašysime ir kodo iš programėlės.',
  },
  'second-factor-off': {
    heading: 'Išjungtas antras patvirtinimas',
    text: 'prisijungiant prie Jūsų Sklaidos paskyros kodo iš programėlės nebeprašome.',
  },
  'passkey-added': {
    heading: 'Pridėtas prieigos raktas',
    text: 'prie Jūsų Sklaidos paskyros pridėtas prieigos raktas.',
  },
  'passkey-removed': {
    heading: 'Pašalintas prieigos raktas',
    text: 'iš Jūsų Sklaidos paskyros pašalintas prieigos raktas.',
  },
  'new-sign-in': {
    heading: 'Prisijungta iš naujo įrenginio',
    text: 'prie Jūsų Sklaidos paskyros prisijungta iš įrenginio, kurio iki šiol nematėme.',
  },
  'email-changed': {
    heading: 'Pakeistas Jūsų el. pašto adresas',
    text: 'Jūsų Sklaidos paskyros el. pašto adresas pakeistas.',
  },
};

const standIn: Record<
  DeputationProps['role'],
  Record<DeputationProps['what'], { heading: string; text: string }>
> = {
  deputy: {
    planned: {
      heading: 'Jums pavesta pavaduoti',
      text: 'Jums pavesta pavaduoti. Pavadavimas prasidės ir baigsis savaime.',
    },
    started: {
      heading: 'Pavadavimas prasidėjo',
      text: 'pavadavimas prasidėjo. Ką padarysite, bus pasirašyta abiejų vardais.',
    },
    ended: { heading: 'Pavadavimas baigėsi', text: 'pavadavimas baigėsi. Ačiū.' },
    revoked: { heading: 'Pavadavimas atšauktas', text: 'pavadavimas atšauktas.' },
  },
  absent: {
    planned: {
      heading: 'Jūsų pavadavimas suplanuotas',
      text: 'Jūsų pavadavimas suplanuotas. Jis prasidės ir baigsis savaime.',
    },
    started: { heading: 'Jūsų pavadavimas prasidėjo', text: 'Jūsų pavadavimas prasidėjo.' },
    ended: { heading: 'Jūsų pavadavimas baigėsi', text: 'sveiki sugrįžę. Jūsų pavadavimas baigėsi.' },
    revoked: { heading: 'Jūsų pavadavimas atšauktas', text: 'Jūsų pavadavimas atšauktas.' },
  },
};

export const personLt: Letters<PersonMail['kind']> = {
  'sign-in-code': (p) => ({
    subject: `Prisijungimo prie Sklaidos kodas: ${filled(p.code)}`,
    heading: 'Jūsų prisijungimo kodas',
    preheader: `Galioja ${counted(p.minutes, minutes, 'lt')}.`,
    sheet: null,
    blocks: [
      { kind: 'text', text: 'įrašykite šį kodą prisijungimo puslapyje:' },
      { kind: 'figure', value: filled(p.code), caption: '' },
      { kind: 'text', text: `Kodas galioja ${counted(p.minutes, minutes, 'lt')} ir tinka vieną kartą.` },
    ],
    action: 'Prisijungti be kodo',
    next: ['Jei laišką skaitote tame pačiame įrenginyje, kodo rašyti nereikia: užtenka mygtuko.'],
    signature: [],
    why: [
      'Šį laišką gavote, nes šiuo adresu paprašyta prisijungimo kodo. Jei prašėte ne Jūs, laiško nepaisykite. Kodo niekam nesakykite.',
    ],
  }),
  'address-code': addressCodeLt,
  'password-reset': (p) => ({
    subject: 'Naujas Sklaidos slaptažodis',
    heading: 'Naujas slaptažodis',
    preheader: `Nuoroda galioja ${counted(p.minutes, minutes, 'lt')}.`,
    sheet: null,
    blocks: [
      { kind: 'text', text: 'paprašyta pakeisti Jūsų Sklaidos slaptažodį.' },
      { kind: 'text', text: `Nuoroda galioja ${counted(p.minutes, minutes, 'lt')} ir tinka vieną kartą.` },
    ],
    action: 'Sukurti slaptažodį',
    next: [],
    signature: [],
    why: [
      'Šį laišką gavote, nes šiuo adresu paprašyta pakeisti slaptažodį. Jei prašėte ne Jūs, laiško nepaisykite: slaptažodis liks tas pats.',
    ],
  }),
  invitation: (p) => {
    const school = p.audience === 'school';
    const roles = roleNames(p.roles, 'lt');
    const own = p.inviter.organisation === p.recipient.libraryName;
    return {
      subject: subjectLine(
        p.recipient.libraryName,
        `kvietimas į Sklaidą iki ${shortDate(p.expiresOn, 'lt')}`,
      ),
      heading: 'Kvietimas į Sklaidą',
      preheader: school ? 'Užtruksite ~3 min. Slaptažodžio nereikia.' : 'Slaptažodžio nereikia.',
      sheet: deadlineSheet(p.expiresOn, 'lt'),
      blocks: [
        {
          kind: 'text',
          text: own
            ? 'kolegos kviečia Jus į Sklaidą – vietą, kur regiono bibliotekos kartu rengia ir skelbia tekstus.'
            : `${p.inviter.organisation === 'Sklaida' ? 'kviečiame' : `${p.inviter.organisation} kviečia`} ${school ? 'Jūsų mokyklos biblioteką' : 'Jūsų biblioteką'} į Sklaidą – vietą, kur regiono bibliotekos kartu rengia ir skelbia tekstus.`,
        },
        {
          kind: 'facts',
          rows: [
            { label: 'Biblioteka', value: p.recipient.libraryName },
            ...(roles ? [{ label: 'Jūsų vaidmuo', value: roles }] : []),
            ...(p.campaignTitle ? [{ label: 'Jau laukia kampanija', value: `„${p.campaignTitle}“` }] : []),
            { label: 'Kvietimas galioja', value: `iki ${shortDate(p.expiresOn, 'lt')}` },
          ],
        },
      ],
      action: 'Priimti kvietimą',
      next: [
        school
          ? 'Slaptažodžio nereikia: trys trumpi klausimai, ir matysite kortelę su parengtu tekstu bei plakatu. Užtruksite ~3 min.'
          : 'Slaptažodžio nereikia: spustelėję mygtuką patikrinsite savo vardą ir iš karto matysite, kas Jūsų laukia.',
      ],
      signature: signed(p.inviter),
      why: [
        `Šį laišką gavote, nes Jus pakvietė ${p.inviter.organisation}. Kvietimas skirtas tik šiam adresui.`,
      ],
    };
  },
  'admin-invitation': (p) => ({
    subject: `Kvietimas administruoti Sklaidą iki ${shortDate(p.expiresOn, 'lt')}`,
    heading: 'Kvietimas administruoti Sklaidą',
    preheader: 'Nuoroda tinka vieną kartą.',
    sheet: deadlineSheet(p.expiresOn, 'lt'),
    blocks: [
      {
        kind: 'text',
        text: 'kviečiame Jus administruoti Sklaidą: atidaryti regionus ir paskirti jų centrines bibliotekas.',
      },
    ],
    action: 'Priimti kvietimą',
    next: [
      'Nuoroda tinka vieną kartą. Bibliotekų tekstų administratorius nemato, kol biblioteka jo neįsileidžia.',
    ],
    signature: [],
    why: ['Šį laišką gavote, nes esate pakviesti administruoti Sklaidą. Kvietimas skirtas tik šiam adresui.'],
  }),
  'security-notice': (p) => ({
    subject: `Sklaida: ${lowered(changes[p.what].heading)}`,
    heading: changes[p.what].heading,
    preheader: 'Jei tai ne Jūs, pakeiskite slaptažodį.',
    sheet: null,
    blocks: [
      { kind: 'text', text: changes[p.what].text },
      { kind: 'facts', rows: [{ label: 'Kada', value: moment(p.at, 'lt') }] },
    ],
    action: 'Peržiūrėti paskyros saugumą',
    next: [
      'Jei tai padarėte Jūs, nieko daryti nereikia. Jei ne – pakeiskite slaptažodį ir užbaikite kitus prisijungimus.',
    ],
    signature: [],
    why: ['Šį laišką gavote, nes apie Jūsų paskyros saugumą pranešame visada.'],
  }),
  deputation: (p) => ({
    subject: subjectLine(p.otherName, lowered(standIn[p.role][p.what].heading)),
    heading: standIn[p.role][p.what].heading,
    preheader: stretch(p.from, p.until, 'lt'),
    sheet: null,
    blocks: [
      { kind: 'text', text: standIn[p.role][p.what].text },
      {
        kind: 'facts',
        rows: [
          { label: p.role === 'deputy' ? 'Nebus darbe' : 'Pavaduoja', value: p.otherName },
          { label: 'Kada', value: stretch(p.from, p.until, 'lt') },
          { label: 'Pareigos', value: dutyNames(p.duties, 'lt') },
        ].filter((row) => row.value !== ''),
      },
    ],
    action: p.role === 'absent' && p.what === 'ended' ? 'Peržiūrėti, kas vyko' : 'Peržiūrėti pavadavimą',
    next: [],
    signature: [],
    why: [`Šį laišką gavote, nes pavadavimas susijęs su Jumis (${p.recipient.libraryName}).`],
  }),
  assignment: (p) => {
    const due = shortDate(p.dueOn, 'lt');
    const said = {
      given: {
        message: `pavedimas iki ${due}`,
        text: 'Jums duotas pavedimas.',
        action: 'Peržiūrėti pavedimą',
      },
      returned: {
        message: 'pavedimas grąžintas',
        text: 'pavedimas grąžintas: priežastį rasite prie jo.',
        action: 'Peržiūrėti pavedimą',
      },
      reported: {
        message: 'gauta pavedimo ataskaita',
        text: 'pavedimo ataskaita pateikta ir laukia Jūsų.',
        action: 'Peržiūrėti ataskaitą',
      },
      done: {
        message: 'pavedimas įvykdytas',
        text: 'Jūsų pavedimas pažymėtas kaip įvykdytas. Ačiū.',
        action: 'Peržiūrėti pavedimą',
      },
    }[p.what];
    return {
      subject: subjectLine(p.title, said.message),
      heading: oneLine(p.title),
      preheader: said.text,
      sheet: p.what === 'given' || p.what === 'returned' ? deadlineSheet(p.dueOn, 'lt') : null,
      blocks: [
        { kind: 'text', text: said.text },
        {
          kind: 'facts',
          rows: [
            { label: p.what === 'reported' ? 'Pateikė' : 'Pavedė', value: p.givenBy },
            { label: 'Atlikti iki', value: due },
          ],
        },
      ],
      action: said.action,
      next: [],
      signature: [],
      why: [`Šį laišką gavote, nes pavedimas susijęs su Jumis (${p.recipient.libraryName}).`],
    };
  },
  bulletin: bulletinLt,
  'report-turn': reportTurnLt,
  digest: (p) => {
    const many = counted(p.count, works, 'lt');
    const rest = p.count - p.lines.length;
    return {
      subject: `Sklaida: Jūsų laukia ${many}`,
      heading: `Jūsų laukia ${many}`,
      preheader: p.lines[0]?.title ?? '',
      sheet: null,
      blocks: [
        { kind: 'text', text: 'štai kas šiandien svarbiausia.' },
        {
          kind: 'links',
          items: p.lines.map((line) => ({
            title: line.title,
            note: line.library ? `${line.when} · ${line.library}` : line.when,
            url: line.url,
          })),
        },
        ...(rest > 0 ? [{ kind: 'text' as const, text: `Ir dar ${counted(rest, works, 'lt')}.` }] : []),
      ],
      action: 'Peržiūrėti viską, kas laukia',
      next: [],
      signature: [],
      why: [
        'Šį laišką gavote, nes Sklaidoje įjungta kasdienė suvestinė. Valandą pasirinksite paskyros pranešimuose.',
      ],
    };
  },
  'access-request': (p) => ({
    subject: subjectLine(p.recipient.libraryName, 'administratorius prašo leidimo įeiti'),
    heading: 'Prašymas leisti įeiti',
    preheader: 'Kol neleisite, niekas nieko nemato.',
    sheet: null,
    blocks: [
      {
        kind: 'text',
        text: 'sistemos administratorius prašo leidimo trumpam pažiūrėti į Jūsų biblioteką Sklaidoje.',
      },
      { kind: 'facts', rows: [{ label: 'Kas prašo', value: p.adminName }] },
      { kind: 'quote', label: 'Priežastis', text: p.reason, by: null },
    ],
    action: 'Atsakyti į prašymą',
    next: ['Leidimas galioja ribotą laiką, jį galite bet kada atšaukti, o apsilankymą matysite istorijoje.'],
    signature: [],
    why: [`Šį laišką gavote, nes tvarkote bibliotekos prieigą (${p.recipient.libraryName}).`],
  }),
  'access-granted': (p) => ({
    subject: subjectLine(p.recipient.libraryName, 'leidimas įeiti suteiktas'),
    heading: 'Leidimas suteiktas',
    preheader: p.recipient.libraryName,
    sheet: null,
    blocks: [
      { kind: 'text', text: 'biblioteka leido Jums įeiti. Apsilankymas bus matomas jos istorijoje.' },
      {
        kind: 'facts',
        rows: [
          { label: 'Biblioteka', value: p.recipient.libraryName },
          ...(p.until ? [{ label: 'Galioja iki', value: moment(p.until, 'lt') }] : []),
        ],
      },
      { kind: 'quote', label: 'Jūsų nurodyta priežastis', text: p.reason, by: null },
    ],
    action: 'Atverti biblioteką',
    next: [],
    signature: [],
    why: ['Šį laišką gavote, nes prašėte leidimo įeiti į biblioteką.'],
  }),
  'data-request': (p) => {
    const received = p.what === 'received';
    return {
      subject: subjectLine(
        p.recipient.libraryName,
        received ? 'prašymas dėl asmens duomenų' : 'atsakymas dėl Jūsų duomenų',
      ),
      heading: received ? 'Prašymas dėl asmens duomenų' : 'Atsakymas dėl Jūsų duomenų',
      preheader: received ? 'Atsakyti reikia per mėnesį.' : 'Atsakymą rasite paskyroje.',
      sheet: null,
      blocks: [
        {
          kind: 'text',
          text: received
            ? 'gautas prašymas dėl asmens duomenų. Atsakyti reikia per mėnesį.'
            : 'į Jūsų prašymą dėl asmens duomenų atsakyta.',
        },
        { kind: 'facts', rows: [{ label: received ? 'Prašo' : 'Prašymą pateikė', value: p.personName }] },
      ],
      action: received ? 'Peržiūrėti prašymą' : 'Skaityti atsakymą',
      next: [],
      signature: [],
      why: [
        received
          ? `Šį laišką gavote, nes rūpinatės bibliotekos asmens duomenimis (${p.recipient.libraryName}).`
          : 'Šį laišką gavote, nes teikėte prašymą dėl savo duomenų.',
      ],
    };
  },
  'export-ready': exportReadyLt,
};
