import type { kept as original } from '../lt/kept';
import type { Words } from '../words';

export const kept: Words<typeof original> = {
  title: 'Your session has ended',
  saved: 'Your text is kept on this page: copy it, sign in again and paste it where you were writing.',
  nothingTyped: 'The action was not carried out. Sign in again and repeat it.',
  text: 'Text you wrote, {number}',
  signIn: 'Sign in again (opens a new tab)',
};
