import type { auth as original } from '../lt/auth';
import type { Words } from '../words';

export const auth: Words<typeof original> = {
  title: 'Sign in',
  heading: 'Sign in',
  lead: 'Here the libraries of a region plan, prepare, publish and count their communication together.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  wrong: 'Signing in did not work: the e-mail or the password does not match. Check them and try again.',
  tooMany:
    '{n, plural, one {Too many attempts. Try again in # minute.} other {Too many attempts. Try again in # minutes.}}',
  expired: 'Your session has ended. Sign in again and continue where you stopped.',
  keptText: 'Your session has ended. Your text is kept: sign in and save it once more.',
  signedOut: 'You have signed out.',
  noHome: 'Your account does not belong to a library yet. Ask the administrator of your library.',
  demoAccounts: 'Demonstration accounts',
  demoPassword: 'All demonstration accounts share one password: {password}',
};
