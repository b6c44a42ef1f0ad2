import type { outbox as original } from '../lt/outbox';
import type { Words } from '../words';

export const outbox: Words<typeof original> = {
  title: 'Letters',
  lead: 'This is how recipients see the letters.',
  to: 'To',
  subject: 'Subject',
  sent: 'Sent',
  kept: 'Not sent: kept here',
  empty: 'No letters yet.',
};
