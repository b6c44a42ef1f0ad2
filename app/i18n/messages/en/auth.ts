import type { auth as original } from '../lt/auth';
import type { Words } from '../words';

export const auth: Words<typeof original> = {
  title: 'Sign in',
  heading: 'Sign in',
  lead: 'Here the libraries of a region plan, prepare, publish and count their communication together.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  forgotten: 'Forgotten your password?',
  codeLead: 'Without a password: we send a six-digit code and a link.',
  getCode: 'Get a code by e-mail',
  withProvider: 'Continue with {name}',
  goingTo: 'Going on to the page of {name}. If it does not open, press the button.',
  goOn: 'Continue',
  wrong: 'Signing in did not work: the e-mail or the password does not match. Check them and try again.',
  tooMany:
    '{n, plural, one {Too many attempts. Try again in # minute.} other {Too many attempts. Try again in # minutes.}}',
  expired: 'Your session has ended. Sign in again and continue where you stopped.',
  keptText: 'Your session has ended. Your text is kept: sign in and save it once more.',
  signedOut: 'You have signed out.',
  noHome: 'Your account does not belong to a library yet. Ask the administrator of your library.',
  demoAccounts: 'Demonstration accounts',
  demoPassword: 'All demonstration accounts share one password: {password}',
  code: {
    heading: 'Code by e-mail',
    lead: 'If you have an account at <b>{email}</b>, a letter with a code is on its way. The code works for 10\u00a0min.',
    field: 'Code',
    hint: 'The six digits of the letter.',
    nothing: 'No letter? Look among unwanted mail or ask for a new code.',
    again: 'Send a new code',
    sentAgain: 'A new code is on its way. The former one no longer works.',
    otherWay: 'Another address or a password',
  },
  link: {
    heading: 'Link from the letter',
    lead: 'One press is left.',
    who: 'You will sign in as <b>{email}</b>. If this is not your address, close this window.',
    used: 'This link has been used to sign in. Each link works once: ask for a new one if you need it.',
    over: 'This link no longer works: its time is up or a newer one was asked for. Ask for a new code.',
    confirm: 'In this letter the code matters: type it in the window that asked you to confirm who you are.',
    toSignIn: 'To the sign-in page',
  },
  reset: {
    heading: 'New password',
    askLead:
      'Type your address: we send a link for making a new password. You can also do without one, with a code by e-mail.',
    ask: 'Send the link',
    asked:
      'If you have an account at <b>{email}</b>, a letter with a link is on its way. The link works for 30\u00a0min.',
    setLead: 'When you save, your windows open elsewhere are signed out.',
    save: 'Save and continue',
    over: 'This link no longer works: it has been used, its time is up or a newer one was asked for.',
    askAgain: 'Ask for a new link',
    back: 'Back to signing in',
  },
  rules: {
    label: 'New password',
    hint: 'At least 12 characters. Best are a few words nobody else would join.',
    short: '{n, plural, one {# more character.} other {# more characters.}}',
    plain: 'Long enough, but the characters repeat: add one more word.',
    fine: 'A fitting password.',
    strong: 'A strong password.',
  },
  provider: {
    refused: 'Signing in with the other account was stopped. Try again or sign in with a code by e-mail.',
    unknown:
      'We found nobody in Sklaida at the address of this account. Sign in with a code at the address your invitation came to.',
    unverified:
      'The address of this account is not verified, so it alone does not let you in. Sign in with a code by e-mail and link the account under “Security”.',
    down: 'The service of the other account does not answer now. Sign in with a code by e-mail or try later.',
    stale: 'Signing in with the other account took too long or began in another window. Begin anew.',
    taken: 'This account is linked to another person already.',
  },
};
