import type { validation as original } from '../lt/validation';
import type { Words } from '../words';

export const validation: Words<typeof original> = {
  summary: '{n, plural, one {Not saved: # place needs attention} other {Not saved: # places need attention}}',
  required: 'Fill in this field.',
  choose: 'Choose one of the options.',
  chooseSome: 'Choose at least one.',
  tooShort: '{n, plural, one {Write at least # character.} other {Write at least # characters.}}',
  tooLong: '{n, plural, one {Shorten it: # character fits.} other {Shorten it: # characters fit.}}',
  email: 'Enter an e-mail address, for example name@library.lt.',
  password: 'Enter the password.',
  url: 'Enter the whole link, beginning with https://.',
  number: 'Enter a whole number.',
  numberMin: 'Enter a number of at least {min}.',
  numberMax: 'Enter a number of at most {max}.',
  date: 'Enter a date, for example 2026-12-01.',
  datePast: 'The date has passed. Choose a later one.',
  dateOrder: 'The end is before the beginning. Check both dates.',
  dateRange: 'Choose a day from {from} to {to}.',
  time: 'Enter a time, for example 17:30.',
  place: 'Enter the place: without it the invitation is not clear.',
  contact: 'Enter a contact: who will answer those who ask?',
  reason: 'Write the reason: without it nobody knows what to change.',
  altText: 'Describe the picture: without this text a blind reader will miss it.',
  placeholder: 'The place {name} is still empty.',
  control: 'The text has unusual characters. Delete them and type again.',
  unknown: 'We did not recognise this value. Choose again.',
};
