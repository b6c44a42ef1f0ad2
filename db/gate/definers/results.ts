import type { Definers } from './definer';

export const results: Definers = {
  'carry.count_result(uuid, uuid)': {
    why: 'a report into or out of its region’s sums, inside those that checked who acts',
    executors: [],
  },
  'carry.add_result(uuid, uuid, uuid, jsonb, integer)': {
    why: 'adds or subtracts one counted report, inside the other',
    executors: [],
  },
};
