import type { ui as original } from '../lt/ui';
import type { Words } from '../words';

export const ui: Words<typeof original> = {
  optional: 'optional',
  saving: 'Saving…',
  saved: 'Saved {time}',
  savedPlain: 'Saved',
  offline: 'No connection – the text is kept on this device',
  copied: 'Copied',
  copyFailed: 'Copying did not work: select the text and copy it yourself.',
  copyByHand: 'Select the text and copy it.',
  undo: 'Undo',
  close: 'Close',
  more: 'More',
  stepDone: 'done',
  fixFields: '{n, plural, one {# place needs attention} other {# places need attention}}',
  showTable: 'Show as a table',
};
