const ballotKinds = ['poll', 'dates', 'vote', 'written'] as const;
export type BallotKind = (typeof ballotKinds)[number];
export type BallotState = 'open' | 'closed' | 'cancelled';
export const stances = ['for', 'against', 'abstain'] as const;
export type Stance = (typeof stances)[number];
/** Of a day offered: it suits, it would do, it does not. Any other choice is `yes`. */
export const ballotAnswers = ['yes', 'maybe', 'no'] as const;
export type BallotAnswer = (typeof ballotAnswers)[number];

export type Choice = { option: string; answer: BallotAnswer };
