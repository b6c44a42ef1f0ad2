import type { association as original } from '../lt/association';
import type { Words } from '../words';

export const association: Words<typeof original> = {
  title: 'Association',
  regions: 'Regions',
  sharedNote: 'You see sums per region; no data of another region’s libraries is here.',
  campaigns: 'Campaigns',
  sentence:
    '{campaigns, plural, one {# campaign} other {# campaigns}} in {regions, plural, one {# region} other {# regions}}. Libraries took part {adopted, plural, one {# time} other {# times}} and sent results {reported, plural, one {# time} other {# times}}; participants: {participants}.',
  empty: 'No campaigns yet',
  emptyText: 'Once regions invite libraries, the sums of each region appear here.',
  participantsByRegion: 'Participants by region',
  regionsCaption: 'Sums of the regions over all campaigns',
  campaignsCaption: 'Campaigns by region',
  region: 'Region',
  campaign: 'Campaign',
  state: 'State',
  dates: 'When',
  campaignsCount: 'Campaigns',
  invited: 'Invited',
  adopted: 'Taking part',
  published: 'Published',
  reported: 'Sent results',
  participants: 'Participants',
  counted: 'Counted',
  countedOf: '{reported} of {adopted}',
  total: 'Total',
  tooFew: 'too few',
  tooFewNote:
    'Where fewer than three libraries sent results, their numbers are not shown and not in the sums.',
  methodTitle: 'How it was counted',
  method:
    'Only numbers of libraries and schools that sent results are summed. Compare regions with care: both the invited and the reporting differ.',
  methodRegion: '{name}: {reported} of {adopted} taking part sent results, {invited} were invited.',
  numbers: 'Results by region',
  path: 'How many libraries take part',
  campaignSentence:
    '{adopted, plural, one {# library or school takes part} other {# libraries and schools take part}} of {invited} invited; {reported} sent results. Participants: {participants}.',
};
