import type { CampaignDocument } from '../templates/document';

export const sampleDocument: CampaignDocument = {
  schema: 2,
  theme: 'Skaitome prie žvakės',
  keyMessage: 'Skaitome prie žvakės – ir klausomės vieni kitų.',
  goal: 'Bent 10 bibliotekų surengia vakarą.',
  audiences: ['šeimos', 'paaugliai'],
  hashtags: ['#SkaitomePrieŽvakės'],
  blocks: [
    {
      id: 'facebook-1',
      channel: 'facebook',
      mode: 'free',
      title: null,
      body: 'Kviečiame: {data} d. {laikas} val., {vieta}. #SkaitomePrieŽvakės',
    },
    {
      id: 'website-1',
      channel: 'website',
      mode: 'locked',
      title: 'Šiaurės šalių savaitė: skaitome prie žvakės',
      body: '{biblioteka} kviečia į vakarą „Skaitome prie žvakės“.',
    },
    {
      id: 'poster-1',
      channel: 'poster',
      mode: 'free',
      title: null,
      body: 'SKAITOME PRIE ŽVAKĖS\n{data} d. {laikas} val.\n{vieta}',
    },
  ],
  school: { minutes: 10, post: 'Skaitome prie žvakės. Ateikite!', activity: 'Pertrauką skaitykite balsu.' },
  tasks: [
    { id: 'task-2', offsetDays: 5, title: 'Įrašyti rezultatus', role: 'editor' },
    { id: 'task-1', offsetDays: -30, title: 'Peržiūrėti šabloną', role: 'editor' },
  ],
  metrics: ['events', 'participants'],
  imageBrief: 'Degančios žvakės šviesa ant atverstos knygos.',
  look: { design: null, colour: null },
};
