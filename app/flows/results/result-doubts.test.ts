import { doubtfulAbove } from '@sklaida/campaigns';
import { expect, it } from 'vitest';
import { doubtOf } from './result-doubts';

const limits = doubtfulAbove({ kind: 'municipal_library', inCity: false, lastYear: null });

it.each([
  [{ participants: '250 000' }, 'participants', 'town'],
  [{ participants: '250' }, 'participants', null],
  [{ participants: '40', childrenAndYouth: '41' }, 'childrenAndYouth', 'children_over_participants'],
  [{ participants: '40', events: '0' }, 'events', 'participants_without_events'],
  [{ participants: '40', events: '' }, 'events', null],
  [{ participants: 'apie 40' }, 'participants', null],
] as const)('%j: %s is %s', (values, key, doubt) => {
  expect(doubtOf(limits, values, key)).toBe(doubt);
});
