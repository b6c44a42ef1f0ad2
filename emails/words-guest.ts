import { counted } from './forms';
import type { GuestCodeProps, GuestMeetingProps } from './guest-mail';
import type { Letter } from './letter';
import { meetingEn, meetingLt } from './words-meeting';

const sitting = (p: GuestMeetingProps) => p.kind === 'sitting';

const lt = {
  text: {
    invited: (p: GuestMeetingProps) =>
      `kviečiame Jus viešnios ar svečio teisėmis į darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdį' : 'susitikimą'}. Paskyros nereikia: atvėrę nuorodą matysite darbotvarkę, vietą ir failus, ten pat pasakysite, ar dalyvausite.`,
    changed: (p: GuestMeetingProps) =>
      `pasikeitė darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdžio' : 'susitikimo'}, į kurį Jus pakvietėme, darbotvarkė.`,
    moved: (p: GuestMeetingProps) =>
      `pasikeitė darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdžio' : 'susitikimo'}, į kurį Jus pakvietėme, vieta ar laikas. Prašome atsakyti iš naujo.`,
    cancelled: (p: GuestMeetingProps) =>
      `darbo grupės „${p.groupName}“ ${sitting(p) ? 'posėdis' : 'susitikimas'}, į kurį Jus kvietėme, neįvyks.`,
  },
  action: 'Atverti kvietimą',
  own: 'Nuoroda skirta tik Jums ir veikia iki susitikimo dienos pabaigos. Pirmą kartą ją atverkite savo įrenginyje: kitame paprašysime kodo, kurį atsiųsime šiuo adresu.',
  why: (p: GuestMeetingProps) =>
    `Šį laišką gavote, nes ${p.signer.name} (${p.signer.organisation}) pakvietė Jus į susitikimą. Adresą naudojame tik šiam kvietimui ir po trijų mėnesių ištriname.`,
  code: {
    subject: 'Kodas kvietimui atverti',
    text: 'Jūsų kvietimo nuoroda atveriama kitame įrenginyje. Jei tai Jūs, įrašykite šį kodą:',
    until: (n: string) => `Kodas galioja ${n} ir tinka vieną kartą.`,
    action: 'Atverti kvietimą',
    why: 'Šį laišką gavote, nes kažkas atvėrė Jūsų kvietimo nuorodą kitame įrenginyje. Jei ne Jūs, laiško nepaisykite ir kodo niekam nesakykite.',
  },
};
const en: typeof lt = {
  text: {
    invited: (p) =>
      `you are invited as a guest to a meeting of “${p.groupName}”. No account is needed: behind the link are the agenda, the place and the files, and there you say whether you come.`,
    changed: (p) => `the agenda of the meeting of “${p.groupName}” you are invited to has changed.`,
    moved: (p) =>
      `the time or place of the meeting of “${p.groupName}” you are invited to has changed. Please answer again.`,
    cancelled: (p) => `the meeting of “${p.groupName}” you were invited to will not take place.`,
  },
  action: 'Open the invitation',
  own: 'The link is yours alone and works until the end of the day of the meeting. Open it first on your own device: on any other we ask for a code sent to this address.',
  why: (p) =>
    `You received this letter because ${p.signer.name} (${p.signer.organisation}) invited you to a meeting. Your address is used for this invitation alone and deleted after three months.`,
  code: {
    subject: 'A code to open your invitation',
    text: 'The link of your invitation is being opened on another device. If it is you, enter this code:',
    until: (n) => `The code works for ${n}, once.`,
    action: 'Open the invitation',
    why: 'You received this letter because somebody opened the link of your invitation on another device. If it was not you, ignore this letter and tell the code to nobody.',
  },
};

function guest(p: GuestMeetingProps, as: Letter, said: typeof lt): Letter {
  const [, ...rest] = as.blocks;
  return {
    ...as,
    blocks: [{ kind: 'text', text: said.text[p.what](p) }, ...rest],
    action: said.action,
    next: [...as.next, said.own],
    why: [said.why(p)],
  };
}

export const guestMeetingLt = (p: GuestMeetingProps) => guest(p, meetingLt(p), lt);
export const guestMeetingEn = (p: GuestMeetingProps) => guest(p, meetingEn(p), en);

const minutes = {
  lt: { one: 'minutę', few: 'minutes', other: 'minučių' },
  en: { one: 'minute', few: 'minutes', other: 'minutes' },
};

function code(p: GuestCodeProps, locale: 'lt' | 'en'): Letter {
  const said = { lt, en }[locale].code;
  const until = said.until(counted(p.minutes, minutes[locale], locale));
  return {
    subject: said.subject,
    heading: said.subject,
    preheader: until,
    sheet: null,
    blocks: [
      { kind: 'text', text: said.text },
      { kind: 'figure', value: p.code ?? '••••••', caption: '' },
      { kind: 'text', text: until },
    ],
    action: said.action,
    next: [],
    signature: [],
    why: [said.why],
  };
}

export const guestCodeLt = (p: GuestCodeProps) => code(p, 'lt');
export const guestCodeEn = (p: GuestCodeProps) => code(p, 'en');
