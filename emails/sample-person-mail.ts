import type { PropsOf } from './mail';
import type { PersonMail } from './person-mail';

const libraryName = 'Panevėžio r. biblioteka';
const librarian = { firstName: 'Kęstutis', vocative: 'Kęstuti', libraryName };
const common = { recipient: librarian, demo: true };
const id = '019aa0c0-0000-7000-8000-000000000001';
const origin = 'https://sklaida.example';

export const personSamples: { [K in PersonMail['kind']]: PropsOf<K> } = {
  'sign-in-code': {
    ...common,
    codeId: id,
    code: '482913',
    url: `${origin}/sign-in/link/${id}.pavyzdys`,
    minutes: 10,
  },
  'address-code': { ...common, codeId: id, code: '482913', url: `${origin}/account/data`, minutes: 30 },
  'password-reset': { ...common, codeId: id, url: `${origin}/sign-in/reset/${id}.pavyzdys`, minutes: 30 },
  invitation: {
    ...common,
    recipient: { firstName: 'Ona', vocative: 'Ona', libraryName: 'Žaliojo tilto gimnazijos biblioteka' },
    audience: 'school',
    inviter: {
      name: 'Ieva Rimgailienė',
      jobTitle: 'Komunikacijos koordinatorė',
      organisation: 'Panevėžio regiono centrinė biblioteka',
    },
    roles: ['school_librarian'],
    expiresOn: '2026-12-06',
    invitationId: id,
    url: `${origin}/invitation/pavyzdys`,
    campaignTitle: '24 istorijos iki Kalėdų 2026',
  },
  'admin-invitation': {
    ...common,
    invitationId: id,
    url: `${origin}/invitation/pavyzdys`,
    expiresOn: '2026-12-06',
  },
  'security-notice': {
    ...common,
    what: 'new-sign-in',
    at: '2026-11-22T06:30:00.000Z',
    url: `${origin}/account/security`,
  },
  deputation: {
    ...common,
    role: 'deputy',
    what: 'planned',
    otherName: 'Irma Tautvaišienė',
    from: '2026-12-20T22:00:00.000Z',
    until: '2027-01-03T22:00:00.000Z',
    duties: ['approvals', 'administration'],
    url: `${origin}/b/panevezys-r-vb/settings/deputies`,
  },
  assignment: {
    ...common,
    what: 'given',
    title: 'Parengti Kalėdų skaitymų nuotraukų atranką',
    givenBy: 'Irma Tautvaišienė',
    dueOn: '2026-12-04',
    url: `${origin}/b/panevezys-r-vb/assignments/${id}`,
  },
  bulletin: {
    ...common,
    what: 'new',
    title: 'Bibliotekos darbo laikas per šventes',
    authorName: 'Irma Tautvaišienė',
    untilOn: '2027-01-04',
    url: `${origin}/b/panevezys-r-vb/bulletins/${id}`,
  },
  'report-turn': {
    ...common,
    what: 'returned',
    title: 'Lapkričio komunikacija',
    byName: 'Irma Tautvaišienė',
    reason: 'Parašykite dviem sakiniais, ką darėme filialuose.',
    url: `${origin}/b/panevezys-r-vb/reports/${id}`,
  },
  digest: {
    ...common,
    lines: [
      {
        title: 'Patvirtinti tekstus: „24 istorijos iki Kalėdų 2026“',
        when: 'iki lapkričio 25 d.',
        url: `${origin}/b/panevezys-r-vb/campaigns/1/approval`,
        library: libraryName,
      },
      {
        title: 'Atsakyti į kvietimą: „Skaitome prie žvakės 2026“',
        when: 'vėluoja 2 dienas',
        url: `${origin}/b/panevezys-r-vb/campaigns/2`,
        library: libraryName,
      },
    ],
    count: 4,
    url: `${origin}/inbox`,
  },
  'access-request': {
    ...common,
    adminName: 'Tomas Gricius',
    reason: 'Prašėte padėti: plakate neįskaitomas bibliotekos pavadinimas.',
    url: `${origin}/b/panevezys-r-vb/settings/access`,
  },
  'access-granted': {
    ...common,
    recipient: { firstName: 'Tomas', vocative: 'Tomai', libraryName },
    adminName: 'Tomas Gricius',
    reason: 'Prašėte padėti: plakate neįskaitomas bibliotekos pavadinimas.',
    until: '2026-11-22T12:00:00.000Z',
    url: `${origin}/b/panevezys-r-vb`,
  },
  'data-request': {
    ...common,
    what: 'received',
    personName: 'Simona Dobilaitė',
    url: `${origin}/b/panevezys-r-vb/settings/privacy`,
  },
  'export-ready': {
    ...common,
    exportId: id,
    url: `${origin}/download/${id}.pavyzdys`,
    expiresOn: '2026-11-29',
  },
};
