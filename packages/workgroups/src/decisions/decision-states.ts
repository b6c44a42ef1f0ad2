import type { IsoDate } from '@sklaida/kernel';
import { type CommitmentState, commitmentIsLive } from './commitment-states';

export type DecisionState = 'open' | 'in_progress' | 'done' | 'dropped';
export type DecisionStep = 'begin' | 'finish' | 'reopen' | 'drop';

/** From which states the lead of the group takes each step, and where it leads. */
const steps: Record<DecisionStep, { from: readonly DecisionState[]; to: DecisionState }> = {
  begin: { from: ['open'], to: 'in_progress' },
  finish: { from: ['open', 'in_progress'], to: 'done' },
  reopen: { from: ['done', 'dropped'], to: 'open' },
  drop: { from: ['open', 'in_progress'], to: 'dropped' },
};

type Standing = { lead: boolean; commitment: CommitmentState | null };

/** Where a step leads, or why it cannot be taken. Of what a library took upon itself the library tells how it goes. */
export function stepDecision(
  state: DecisionState,
  step: DecisionStep,
  { lead, commitment }: Standing,
): DecisionState | 'forbidden' | 'library-tells' | 'wrong-state' {
  if (!lead) return 'forbidden';
  if (!steps[step].from.includes(state)) return 'wrong-state';
  const told = step === 'begin' || step === 'finish';
  return told && commitmentIsLive(commitment) ? 'library-tells' : steps[step].to;
}

export const decisionIsOpen = (state: DecisionState): boolean => state === 'open' || state === 'in_progress';

/** The steps the lead may take now. */
export function openDecisionSteps(state: DecisionState, standing: Standing): DecisionStep[] {
  return (Object.keys(steps) as DecisionStep[]).filter(
    (step) => !['forbidden', 'library-tells', 'wrong-state'].includes(stepDecision(state, step, standing)),
  );
}

/** Late is computed: the day has passed and it is not done. */
export const isLateDecision = (
  one: { state: DecisionState; dueOn: IsoDate | null },
  today: IsoDate,
): boolean => decisionIsOpen(one.state) && one.dueOn !== null && one.dueOn < today;
