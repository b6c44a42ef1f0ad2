import type { counts as original } from '../lt/counts';
import type { Words } from '../words';

export const counts: Words<typeof original> = {
  events: '{n, plural, one {# event} other {# events}}',
  campaigns: '{n, plural, one {# campaign} other {# campaigns}}',
  libraries: '{n, plural, one {# library} other {# libraries}}',
  schools: '{n, plural, one {# school} other {# schools}}',
  participants: '{n, plural, one {# participant} other {# participants}}',
  visitors: '{n, plural, one {# visitor} other {# visitors}}',
  posts: '{n, plural, one {# post} other {# posts}}',
  texts: '{n, plural, one {# text} other {# texts}}',
  tasks: '{n, plural, one {# task} other {# tasks}}',
  questions: '{n, plural, one {# question} other {# questions}}',
  proposals: '{n, plural, one {# proposal} other {# proposals}}',
  reports: '{n, plural, one {# report} other {# reports}}',
  mentions: '{n, plural, one {# mention} other {# mentions}}',
  photos: '{n, plural, one {# photograph} other {# photographs}}',
  files: '{n, plural, one {# file} other {# files}}',
  days: '{n, plural, one {# day} other {# days}}',
  hours: '{n, plural, one {# hour} other {# hours}}',
  minutes: '{n, plural, one {# minute} other {# minutes}}',
  weeks: '{n, plural, one {# week} other {# weeks}}',
  places: '{n, plural, one {# place} other {# places}}',
  occasions: '{n, plural, one {# occasion} other {# occasions}}',
  characters: '{n, plural, one {# character} other {# characters}}',
  daysLeft: '{n, plural, one {# day left} other {# days left}}',
  found: '{n, plural, one {# result found} other {# results found}}',
};
