import type { AdoptionAction } from '@sklaida/campaigns';
import fc from 'fast-check';

export type Command =
  | { kind: 'launch'; libraries: number[] }
  | { kind: 'step'; at: number; action: AdoptionAction | 'onward'; participants: number }
  | { kind: 'day'; at: number; day: string }
  | { kind: 'edit'; at: number }
  | { kind: 'update'; shift: number; urgent: boolean };

/** Of two weeks and a month. */
export const days = ['2027-09-26', '2027-09-27', '2027-10-15'] as const;

export const steps: AdoptionAction[] = [
  'answer',
  'submit',
  'approve',
  'publish',
  'report',
  'withdraw',
  'return',
  'decline',
];
/** Steps onward are likelier, so that runs get as far as results. */
const action = fc.oneof(
  { weight: 7, arbitrary: fc.constant('onward' as const) },
  { weight: 3, arbitrary: fc.constantFrom(...steps) },
);
export const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('launch' as const),
      libraries: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      at: fc.constantFrom(0, 0, 0, 1, 2, 3),
      action,
      participants: fc.nat(500),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('day' as const),
      at: fc.nat(3),
      day: fc.constantFrom(...days),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('edit' as const), at: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      shift: fc.constantFrom(0, 0, 7),
      urgent: fc.boolean(),
    }),
  },
);

/** The whole way once in each kind of library, whatever chance brings afterwards. */
const walk = (at: number, taken: AdoptionAction[]) =>
  taken.map((one, index): Command => ({ kind: 'step', at, action: one, participants: 10 * index + 3 }));
export const wholeWay: Command[] = [
  { kind: 'update', shift: 7, urgent: false },
  ...walk(0, [
    'decline',
    'answer',
    'submit',
    'return',
    'submit',
    'approve',
    'publish',
    'report',
    'report',
    'withdraw',
  ]),
  ...walk(2, ['decline', 'answer', 'publish', 'report', 'withdraw', 'report']),
];
