import { type CampaignDocument, campaignDocumentSchema } from '@sklaida/campaigns';

const rule = (id: string, offsetDays: number, role: 'editor' | 'approver' = 'editor') => ({
  id,
  offsetDays,
  title: `Darbas ${id}`,
  role,
});

/** The smallest campaign with everything a launch hands over. */
export const smallCampaign = (): CampaignDocument =>
  campaignDocumentSchema.parse({
    schema: 2,
    theme: 'Šviesa skaitant',
    keyMessage: 'Skaitome kartu.',
    goal: 'Daugiau skaitančių šeimų.',
    audiences: ['šeimos'],
    hashtags: ['#skaitome'],
    blocks: [
      { id: 'fb', channel: 'facebook', mode: 'free', title: null, body: 'Kviečia {biblioteka}.' },
      { id: 'web', channel: 'website', mode: 'locked', title: 'Skaitymai', body: 'Renginys {data}.' },
    ],
    school: { minutes: 10, post: 'Skaitome ir mokykloje.', activity: 'Paskaitykite ratu.' },
    tasks: [
      rule('answer', -30),
      rule('place', -20),
      rule('texts', -14),
      rule('submit', -12),
      rule('publish', -7),
      rule('remind', -1),
      rule('report', 10),
    ],
    metrics: ['events', 'participants'],
    imageBrief: '',
    look: { design: null, colour: null },
  });
