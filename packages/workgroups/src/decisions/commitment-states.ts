import type { IsoDate } from '@sklaida/kernel';

export type CommitmentState = 'offered' | 'accepted' | 'countered' | 'declined' | 'done' | 'withdrawn';
/** What the owner's library answers. */
export type CommitmentStep = 'accept' | 'propose' | 'decline' | 'progress' | 'finish';

/** Null: the state stays what it was. `carry.answer_commitment` knows the same. */
const steps: Record<CommitmentStep, { from: readonly CommitmentState[]; to: CommitmentState | null }> = {
  accept: { from: ['offered', 'countered'], to: 'accepted' },
  propose: { from: ['offered', 'accepted', 'countered'], to: 'countered' },
  decline: { from: ['offered', 'accepted', 'countered'], to: 'declined' },
  progress: { from: ['accepted', 'countered'], to: null },
  finish: { from: ['accepted', 'countered'], to: 'done' },
};

export function stepCommitment(
  state: CommitmentState,
  step: CommitmentStep,
): CommitmentState | 'wrong-state' {
  const { from, to } = steps[step];
  return from.includes(state) ? (to ?? state) : 'wrong-state';
}

export function openCommitmentSteps(state: CommitmentState): CommitmentStep[] {
  return (Object.keys(steps) as CommitmentStep[]).filter(
    (step) => stepCommitment(state, step) !== 'wrong-state',
  );
}

/** Asked, agreed or being agreed: the library is to do something. */
export const commitmentIsLive = (state: CommitmentState | null): boolean =>
  state === 'offered' || state === 'accepted' || state === 'countered';

export const isLateCommitment = (
  one: { state: CommitmentState; dueOn: IsoDate | null },
  today: IsoDate,
): boolean => commitmentIsLive(one.state) && one.dueOn !== null && one.dueOn < today;
