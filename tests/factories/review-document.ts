import type { CampaignDocument } from '@sklaida/campaigns';

/** A document with one text, for those who compose. */
export const documentOf = (theme: string): CampaignDocument => ({
  schema: 2,
  theme,
  keyMessage: `${theme} – kartu.`,
  goal: '',
  audiences: [],
  hashtags: [],
  blocks: [{ id: 'facebook', channel: 'facebook', mode: 'free', title: null, body: `Kviečiame: ${theme}.` }],
  school: null,
  tasks: [{ id: 'texts', offsetDays: -14, title: 'Patikslinti tekstus', role: 'editor' }],
  metrics: ['events'],
  imageBrief: '',
  look: { design: null, colour: null },
});
