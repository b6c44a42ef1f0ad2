import { counted, deadlineSheet, filled, shortDate } from './forms';
import type { Letters } from './letter';

type AddressCode = Letters<'address-code'>['address-code'];
type ExportReady = Letters<'export-ready'>['export-ready'];
const valid = (n: number, locale: 'lt' | 'en') =>
  locale === 'lt'
    ? counted(n, { one: 'minutę', few: 'minutes', other: 'minučių' }, 'lt')
    : counted(n, { one: 'minute', few: 'minutes', other: 'minutes' }, 'en');

export const addressCodeLt: AddressCode = (p) => ({
  subject: `Naujo el. pašto kodas: ${filled(p.code)}`,
  heading: 'Naujo el. pašto patvirtinimas',
  preheader: `Galioja ${valid(p.minutes, 'lt')}.`,
  sheet: null,
  blocks: [
    { kind: 'text', text: 'įrašykite šį kodą puslapyje „Mano duomenys“:' },
    { kind: 'figure', value: filled(p.code), caption: '' },
    { kind: 'text', text: `Kodas galioja ${valid(p.minutes, 'lt')} ir tinka vieną kartą.` },
  ],
  action: 'Atverti „Mano duomenys“',
  next: [],
  signature: [],
  why: [
    'Šį laišką gavote, nes šį adresą kažkas nurodė kaip naują savo Sklaidos paskyros adresą. Jei tai ne Jūs, laiško nepaisykite: niekas nepasikeis.',
  ],
});

export const addressCodeEn: AddressCode = (p) => ({
  subject: `Code for your new e-mail: ${filled(p.code)}`,
  heading: 'Confirm your new e-mail',
  preheader: `Valid for ${valid(p.minutes, 'en')}.`,
  sheet: null,
  blocks: [
    { kind: 'text', text: 'Type this code on the page “My data”:' },
    { kind: 'figure', value: filled(p.code), caption: '' },
    { kind: 'text', text: `It is valid for ${valid(p.minutes, 'en')} and works once.` },
  ],
  action: 'Open “My data”',
  next: [],
  signature: [],
  why: [
    'You received this letter because somebody named this address as the new one of a Sklaida account. If it was not you, please ignore it: nothing changes.',
  ],
});

export const exportReadyLt: ExportReady = (p) => ({
  subject: `Sklaida: duomenų kopija parengta, atsisiųskite iki ${shortDate(p.expiresOn, 'lt')}`,
  heading: 'Duomenų kopija parengta',
  preheader: `Nuoroda galioja iki ${shortDate(p.expiresOn, 'lt')}`,
  sheet: deadlineSheet(p.expiresOn, 'lt'),
  blocks: [{ kind: 'text', text: 'Jūsų prašyta duomenų kopija parengta.' }],
  action: 'Atsisiųsti kopiją',
  next: [
    `Nuoroda galioja iki ${shortDate(p.expiresOn, 'lt')} Joje yra asmens duomenų, todėl laiško nepersiųskite.`,
  ],
  signature: [],
  why: ['Šį laišką gavote, nes prašėte duomenų kopijos.'],
});

export const exportReadyEn: ExportReady = (p) => ({
  subject: `Sklaida: the copy of data is ready until ${shortDate(p.expiresOn, 'en')}`,
  heading: 'The copy of data is ready',
  preheader: `The link is valid until ${shortDate(p.expiresOn, 'en')}.`,
  sheet: deadlineSheet(p.expiresOn, 'en'),
  blocks: [{ kind: 'text', text: 'The copy of data you asked for is ready.' }],
  action: 'Download the copy',
  next: [
    `The link is valid until ${shortDate(p.expiresOn, 'en')}. The copy holds personal data, so please do not forward this letter.`,
  ],
  signature: [],
  why: ['You received this letter because you asked for a copy of data.'],
});
