import type { occasions as original } from '../lt/occasions';
import type { Words } from '../words';

export const occasions: Words<typeof original> = {
  toYear: 'The year of campaigns',
  title: 'Occasions and events',
  year: 'Occasions of {year}',
  all: 'The next twelve months',
  soon: 'Coming next',
  createCampaign: 'Create a campaign',
  createFor: 'Create a campaign: {title}',
  empty: 'No occasions this month.',
  none: 'No occasions yet',
  noneText:
    'The list is kept by the county library and the association. The first occasion they add appears here.',
  sentence:
    '{n, plural, one {# occasion} other {# occasions}} in the next twelve months{templates, plural, =0 {.} one {, # of them with a campaign template.} other {, # of them with a campaign template.}}',
  sentenceCampaigns:
    '{made, plural, =0 {No campaign is being prepared yet} one {# campaign is being prepared or running} other {# campaigns are being prepared or running}}{waiting, plural, =0 {.} one {; # occasion still waits for its campaign.} other {; # occasions still wait for their campaigns.}}',
  noCampaign: 'no campaign yet',
  hasTemplate: '“{title}”: no campaign yet',
  campaign: '“{title}”',
  startNow: 'Time to begin',
  from: 'from {day}',
  undated: 'Days not known yet',
  undatedText:
    'The days of these occasions are decided every year; once announced, they appear in their months.',
  print: 'Print',
  printHint: 'The page prints well on A4.',
  marks: {
    holiday: 'public holiday',
    memorial: 'day of remembrance',
    international: 'international day',
    library: 'library occasion',
  },
  marksLabel: 'Marks',
};
