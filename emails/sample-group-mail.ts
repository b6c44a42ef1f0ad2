import type { GroupMail } from './group-mail';
import type { PropsOf } from './mail';

const common = {
  recipient: { firstName: 'Kęstutis', vocative: 'Kęstuti', libraryName: 'Panevėžio r. biblioteka' },
  signer: {
    name: 'Ieva Rimgailienė',
    jobTitle: 'Komunikacijos koordinatorė',
    organisation: 'Panevėžio regiono centrinė biblioteka',
  },
  groupName: 'Regiono komunikacijos darbo grupė',
  demo: true,
};

const meeting: PropsOf<'meeting'> = {
  ...common,
  what: 'invited',
  meetingId: '019aa0c0-0000-7000-8000-000000000007',
  sequence: 1,
  title: 'Gruodžio susitikimas',
  kind: 'meeting',
  on: '2026-12-08',
  startsAt: '2026-12-08T08:00:00.000Z',
  endsAt: '2026-12-08T09:30:00.000Z',
  place: 'Respublikos g. 14, Panevėžys',
  link: 'https://susitikimai.example/komunikacija',
  agenda: [
    { title: '„Skaitome prie žvakės“ rezultatai', minutes: 20 },
    { title: 'Bendras 2027 m. kampanijų kalendorius', minutes: 40 },
    { title: 'Kiti klausimai', minutes: null },
  ],
  reason: null,
  url: 'https://sklaida.example/b/pabv/groups/019aa3/meetings/019aa4',
};
const guest = { firstName: 'Jonas Kazlauskas', vocative: null, libraryName: 'Panevėžio miesto savivaldybė' };

export const groupSamples: { [K in GroupMail['kind']]: PropsOf<K> } = {
  'group-seat': {
    ...common,
    role: 'member',
    charter: 'Kartu renkame metų progas ir deriname kampanijų tekstus.',
    url: 'https://sklaida.example/b/pabv/groups/019aa3',
  },
  meeting,
  'meeting-guest': {
    ...meeting,
    recipient: guest,
    guestId: '019aa0c0-0000-7000-8000-000000000009',
    url: 'https://sklaida.example/g/yQ2n',
  },
  'guest-code': {
    recipient: guest,
    guestId: '019aa0c0-0000-7000-8000-000000000009',
    codeId: '019aa0c0-0000-7000-8000-000000000010',
    code: '204613',
    minutes: 15,
    url: 'https://sklaida.example/g/yQ2n',
    demo: true,
  },
  minutes: {
    ...common,
    title: 'Gruodžio susitikimas',
    number: 6,
    until: '2026-12-15',
    url: 'https://sklaida.example/b/pabv/groups/019aa3/meetings/019aa4/minutes',
  },
  'report-shared': {
    recipient: common.recipient,
    signer: common.signer,
    title: '2026 m. skaitymo skatinimo ataskaita',
    groupName: common.groupName,
    expiresOn: '2027-03-31',
    url: 'https://sklaida.example/b/panevezys-r-vb/reports/019aa6',
    demo: true,
  },
  'side-report': {
    ...common,
    what: 'open',
    title: 'Bendros kampanijos 2026 metais',
    dueOn: '2026-12-18',
    url: 'https://sklaida.example/b/avba/groups/019aa3/reports/019aa6',
  },
  discussion: {
    recipient: common.recipient,
    what: 'mention',
    groupName: common.groupName,
    title: 'Kaip skelbti renginius, kurių data dar tikslinama?',
    by: 'Ieva Rimgailienė',
    library: 'Panevėžio apskrities G. Petkevičaitės-Bitės biblioteka',
    text: 'Siūlau rašyti tik mėnesį ir pažymėti „data tikslinama“. @Kęstutis Bagdonas, kaip darote Jūs?',
    postId: '019aa0c0-0000-7000-8000-000000000011',
    url: 'https://sklaida.example/b/pabv/groups/019aa3/discussions/019aa6',
    demo: true,
  },
  ballot: {
    ...common,
    what: 'dates',
    question: 'Sausio susitikimas',
    secret: false,
    closesOn: '2026-12-18',
    slots: [
      { startsAt: '2027-01-12T08:00:00.000Z', endsAt: '2027-01-12T09:30:00.000Z' },
      { startsAt: '2027-01-13T11:00:00.000Z', endsAt: '2027-01-13T12:30:00.000Z' },
      { startsAt: '2027-01-14T08:00:00.000Z', endsAt: '2027-01-14T09:30:00.000Z' },
    ],
    url: 'https://sklaida.example/when/019aa6',
  },
  commitment: {
    recipient: common.recipient,
    what: 'offer',
    groupName: common.groupName,
    body: 'Parengti vaikų nuotraukų sutikimo formą lietuvių ir ukrainiečių kalbomis.',
    by: 'Ieva Rimgailienė',
    dueOn: '2027-01-15',
    proposedOn: null,
    said: null,
    url: 'https://sklaida.example/b/panevezys-r-vb/commitments/019aa5',
    demo: true,
  },
};
