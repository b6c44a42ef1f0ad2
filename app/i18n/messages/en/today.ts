import type { today as original } from '../lt/today';
import type { Words } from '../words';

export const today: Words<typeof original> = {
  first: 'Begin with the campaign “{title}”: {due}',
  firstDue: {
    late: 'it was due by {day}.',
    now: 'it is due today.',
    ahead: 'it is due by {day}.',
  },
  oneCard: 'One campaign waits for you today.',
  restful: 'This is what comes next.',
  late: 'Late',
  dueToday: 'Today',
  dueBy: 'By {day}',
  verbs: {
    answer: 'Answer',
    adapt: 'Adapt the texts',
    correct: 'Correct',
    approve: 'Approve',
    publish: 'Publish',
    remind: 'Copy the text',
    report: 'Enter the results',
    poster: 'Download the poster',
    done: 'Done',
  },
  what: {
    answer: 'An invitation to take part',
    adapt: 'The texts are yours to adapt and submit',
    correct: 'Returned for changes: {reason}',
    correctPlain: 'Returned for changes',
    approve: 'Texts handed in for approval',
    publish: 'The texts are approved and can be published',
    remind: 'Time for a reminder on social media',
    report: 'The campaign has ended: how did it go?',
    poster: 'The poster with your school’s name is ready',
    done: 'The campaign is running: mark it when you are done',
  },
  actionName: '{verb}: “{title}”',
  waitingElsewhere: 'Waiting for the director’s approval',
  news: 'What is new',
  allNews: 'The whole history',
  newsBy: '{who}, {clock}',
  allOccasions: 'All occasions',
  noOccasions: 'No occasions are near.',
  desk: {
    title: 'Your work is at the desk of the region',
    text: 'The library of the region prepares campaigns and follows them there: the map, the texts, the summaries.',
    open: 'Open the region',
  },
  empty: {
    title: 'Everything is done',
    text: 'When the region invites you to a new campaign or results are due, you will see it here and get a letter.',
    firstTitle: 'No invitations yet',
    firstText:
      'When the region invites you to a campaign, the invitation appears here and comes by e-mail, with ready texts.',
    campaigns: 'See the campaigns',
  },
  returned: {
    offer: 'Welcome back. {deputy} stood in.',
    link: 'What happened while you were away',
  },
};
