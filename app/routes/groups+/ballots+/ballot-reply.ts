import type { FieldErrors, FormValues } from '~/http/form';

export const ballotProblems = [
  'ended',
  'past',
  'too-few',
  'quorum-too-big',
  'closed',
  'no-right',
  'incomplete',
  'unknown-option',
  'stale',
  'wrong-state',
] as const;
type BallotProblem = (typeof ballotProblems)[number];

export type BallotReply = {
  values: FormValues;
  errors?: FieldErrors;
  notMember?: boolean;
  problem?: BallotProblem;
};

export const ballotProblem = (error: string): BallotProblem =>
  ballotProblems.find((one) => one === error) ?? 'wrong-state';
