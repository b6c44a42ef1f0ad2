import type { outbox as original } from '../lt/outbox';
import type { Words } from '../words';

export const outbox: Words<typeof original> = {
  title: 'Letters',
  lead: 'This is how recipients see the letters.',
  caption: 'Letters of the library, newest first',
  to: 'To',
  subject: 'Subject',
  when: 'When',
  state: 'State',
  sentAt: 'Sent',
  writtenAt: 'Written',
  states: { queued: 'Waiting', sent: 'Sent', failed: 'Failed' },
  demoStays: 'In the demonstration letters go nowhere: they stay here for you to read.',
  failedText: 'The letter was not sent.',
  frameTitle: 'Letter “{subject}”',
  openAlone: 'Open the letter by itself',
  plainText: 'The letter as plain text',
  newestOnly: 'Showing the 50 newest letters.',
  empty: 'No letters yet.',
  emptyText: 'Invitations and reminders appear here when they are written to people of this library.',
};
