import type { help as original } from '../lt/help';
import type { Words } from '../words';

export const help: Words<typeof original> = {
  title: 'Help',
  lead: 'How to join a shared campaign in 10 minutes, and what to do when something does not work.',
  adopt: {
    heading: 'Take part in a campaign',
    lead: 'All texts are written already. You only say where and when.',
    decide:
      'Open the invitation on the page “Today” and press “Taking part”. If you cannot, press “Not this time”; no reason is needed.',
    place: 'Enter the place, day, time and contact. They appear in all texts by themselves.',
    texts: 'Read the texts. A paragraph you change is marked as yours, and the region will not overwrite it.',
    approve: 'Press “Submit for approval”. The director gets a letter and can approve from a phone.',
    publish: 'Copy the text of each channel, publish it and mark it as published.',
  },
  school: {
    heading: 'For a school library',
    text: 'The whole campaign fits on one card: take part, copy the post, download the A4 poster with the name of the school. No approval is needed. After the activity answer four short questions.',
  },
  results: {
    heading: 'Results',
    text: 'After the campaign we ask for numbers: how many events, participants, posts. Where there is no exact number, give an estimate. Your library sees them; the coordinator of the region only if you agree, otherwise they are only added to the common sum.',
  },
  trouble: {
    heading: 'When something does not work',
    password:
      'Cannot sign in? Check that the e-mail is the one your invitation came to. After 8 failed attempts wait for 15 minutes.',
    lost: 'Cannot find a text? Everything is saved as you write, and changes are shown on the page “History”.',
    two: 'Two people edit one text? We show both versions; neither is lost.',
    ask: 'For anything else ask the communication coordinator of your region or the administrator of your library.',
  },
};
