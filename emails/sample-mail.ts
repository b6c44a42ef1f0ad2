import type { CampaignMail, Mail, MailKind, PropsOf } from './mail';
import { groupSamples } from './sample-group-mail';
import { personSamples } from './sample-person-mail';

const signer = {
  name: 'Ieva Rimgailienė',
  jobTitle: 'Komunikacijos koordinatorė',
  organisation: 'Panevėžio regiono centrinė biblioteka',
};
const director = { name: 'Irma Tautvaišienė', jobTitle: 'Direktorė' };
const christmas = {
  campaignTitle: '24 istorijos iki Kalėdų 2026',
  startsOn: '2026-12-01',
  endsOn: '2026-12-24',
  demo: true,
};
const librarian = { firstName: 'Kęstutis', vocative: 'Kęstuti', libraryName: 'Panevėžio r. biblioteka' };

const campaignSamples: { [K in CampaignMail['kind']]: PropsOf<K> } = {
  'campaign-invitation': {
    ...christmas,
    recipient: librarian,
    audience: 'library',
    signer,
    keyMessage: 'Dovanokime vieni kitiems laiko – perskaitykime istoriją.',
    answerBy: '2026-11-27',
    minutes: 20,
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa1',
  },
  'campaign-reminder': {
    ...christmas,
    recipient: librarian,
    audience: 'library',
    signer,
    answerBy: '2026-11-27',
    ordinal: 1,
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa1',
  },
  'approval-request': {
    ...christmas,
    recipient: { firstName: 'Irma', vocative: 'Irma', libraryName: 'Panevėžio r. biblioteka' },
    submittedBy: { name: 'Kęstutis Matulevičius', jobTitle: 'Vyresnysis bibliotekininkas' },
    place: 'Velžio filialas, vaikų skaitykla',
    textCount: 5,
    changedCount: 2,
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa1?step=approval',
  },
  'adoption-approved': {
    ...christmas,
    recipient: librarian,
    approvedBy: director,
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa1?step=publishing',
  },
  'adoption-returned': {
    ...christmas,
    recipient: librarian,
    returnedBy: director,
    reason: 'Prašau patikslinti laiką: šeštadieniais dirbame iki 15 val.\nPlakate trūksta filialo adreso.',
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa1?step=texts',
  },
  'campaign-updated': {
    ...christmas,
    recipient: librarian,
    signer,
    note: 'Pasikeitė užsakymų telefonas: senasis nuo pirmadienio nebeveikia.',
    needs: 'mend',
    channels: ['facebook', 'website'],
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa1/updates',
  },
  'results-request': {
    recipient: librarian,
    campaignTitle: 'Skaitome prie žvakės 2026',
    audience: 'library',
    signer,
    endedOn: '2026-11-15',
    dueOn: '2026-11-29',
    demo: true,
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa0?step=results',
  },
  'campaign-closed': {
    recipient: librarian,
    campaignTitle: 'Skaitome prie žvakės 2026',
    audience: 'library',
    signer,
    sums: {
      events: 48,
      participants: 1951,
      childrenAndYouth: 1104,
      onlineParticipants: 312,
      posts: 87,
      reach: 41230,
      mediaMentions: 6,
    },
    libraries: 11,
    schools: 9,
    ownParticipants: 142,
    nextOccasion: { title: 'Kalėdų laukimas bibliotekoje', startsOn: '2026-12-01' },
    demo: true,
    url: 'https://sklaida.example/b/panevezys-r-vb/campaigns/019aa0',
  },
  'review-request': {
    recipient: librarian,
    signer,
    campaignTitle: 'Skaitome prie žvakės',
    subject: 'template',
    note: 'Pažiūrėkite, ar mokyklų veikla tilps į pertrauką.',
    dueOn: '2026-11-27',
    url: 'https://sklaida.example/b/panevezys-r-vb/reviews/019aa2',
    demo: true,
  },
};

const samples: { [K in MailKind]: PropsOf<K> } = { ...campaignSamples, ...groupSamples, ...personSamples };

/** A filled letter of each kind, for pages that show what will be sent and for checks. */
export function sampleMail<K extends MailKind>(kind: K): Extract<Mail, { kind: K }> {
  return { kind, props: samples[kind] } as Extract<Mail, { kind: K }>;
}
