import type { joining as original } from '../lt/joining';
import type { Words } from '../words';

export const joining: Words<typeof original> = {
  title: 'Invitation',
  steps: {
    label: 'First steps',
    you: 'Is it you?',
    name: 'What to call you',
    time: 'How much time you have',
    tour: 'What is here',
  },
  states: {
    open: { title: 'Is it you?' },
    'other-person': {
      title: 'This invitation is for somebody else',
      text: 'You are signed in as {name}, and the invitation was sent to {email}. If that address is yours too, sign out and go on.',
    },
    joined: {
      title: 'The place in the library is yours',
      text: '{library} is in your account from now on. Sign in as you always do.',
    },
    accepted: {
      title: 'This invitation has been used',
      text: 'An invitation works once. If it was you who joined, sign in as usual: with your password or with a code sent by mail.',
    },
    expired: {
      title: 'The invitation has run out',
      text: 'It was valid for 14 days. Ask for another – the sender will be told.',
    },
    revoked: {
      title: 'The invitation was withdrawn',
      text: 'Its sender withdrew it. If that is a mistake, ask for another.',
    },
    replaced: {
      title: 'There is a newer invitation',
      text: 'A newer letter went to the same address, and only that one works. Look in your mailbox, in the spam folder too.',
    },
    refused: {
      title: 'Thank you for saying so',
      text: 'The invitation no longer works and its sender has been told. If you pressed by mistake, ask for another.',
    },
    closed: {
      title: 'This library has closed',
      text: 'The invitation no longer works because the library is closed. For work in another library ask the regional coordinator.',
    },
    'parents-staff': {
      title: 'This place cannot be given',
      text: 'People of the county library get no places in the libraries of its region: each library looks after its own affairs.',
    },
    unknown: {
      title: 'We do not know this link',
      text: 'Perhaps it was not copied whole. Open it from the letter itself or copy it to its very end.',
    },
  },
  invites: 'Invited by {who}',
  sentBy: 'The invitation was sent by {who}',
  library: 'Library',
  name: 'Name',
  email: 'E-mail',
  itsMe: 'Yes, it is me',
  notMe: 'No, it is not me',
  noPassword: 'No password is needed.',
  hasAccount: 'You have an account already: confirm, then sign in as always.',
  validUntil: 'The invitation is valid until {day}',
  switch: 'Sign out and go on',
  stay: 'Stay as {name}',
  ask: 'Ask for another invitation',
  asked: 'You have asked for another invitation. The sender has been told – wait for the letter.',
  toSignIn: 'Sign in',
  toLibrary: 'Go to the library',
  naming: {
    title: 'What shall we call you?',
    lead: 'Your name is seen in your library, the form of address in letters.',
    firstName: 'First name',
    lastName: 'Last name',
    vocative: 'Form of address in letters',
    vocativeHint: 'A letter will begin: “Laba diena, {name}”. Left empty, it begins without a name.',
    vocativeHintEmpty: 'For example: Rasa, Egle, Jonai. Left empty, a letter begins without a name.',
    next: 'Continue',
  },
  time: {
    title: 'How much time do you have?',
    lead: 'How many minutes a week could you give to making the library known? We will show first what fits into them.',
    minutes: '{n} minutes',
    why: {
      m10: 'Enough for one poster and one post',
      m30: 'Enough for an activity in the break as well',
      m60: 'Enough for several campaigns a month',
    },
  },
  soon: {
    title: 'Everything is ready',
    lead: 'The region has no joint campaign just now. When one begins you will get a letter, and the poster will bear your library’s name.',
    next: 'The next occasion',
    toToday: 'To the beginning',
  },
  tour: {
    title: 'What is here',
    lead: 'Three places that are enough for the first week.',
    today: {
      title: 'Today',
      text: 'What waits for you: invitations, approvals, days due. One line, one task.',
    },
    campaigns: {
      title: 'Campaigns',
      text: 'The region’s texts with your library’s name. You adapt, approve and publish them.',
    },
    occasions: {
      title: 'Occasions and events',
      text: 'The whole year in one place: what is near and what to prepare for.',
    },
    region: {
      title: 'Libraries of the region',
      text: 'Who takes part, who has not answered, what was done together.',
    },
    start: 'Begin',
  },
};
