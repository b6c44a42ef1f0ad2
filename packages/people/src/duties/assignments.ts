import type { IsoDate } from '@sklaida/kernel';

export type AssignmentState = 'given' | 'accepted' | 'reported' | 'done' | 'dropped';
export type AssignmentStep = 'accept' | 'report' | 'return' | 'confirm' | 'withdraw';
type Side = 'assignee' | 'giver';

/** Who takes which step from which state, and where it leads. */
const steps: Record<AssignmentStep, { by: Side; from: readonly AssignmentState[]; to: AssignmentState }> = {
  accept: { by: 'assignee', from: ['given'], to: 'accepted' },
  report: { by: 'assignee', from: ['given', 'accepted'], to: 'reported' },
  return: { by: 'giver', from: ['reported'], to: 'accepted' },
  confirm: { by: 'giver', from: ['reported'], to: 'done' },
  withdraw: { by: 'giver', from: ['given', 'accepted', 'reported'], to: 'dropped' },
};

/** Late is computed: the day has passed and nobody has reported. */
export const isLateAssignment = (one: { state: AssignmentState; dueOn: IsoDate }, today: IsoDate): boolean =>
  (one.state === 'given' || one.state === 'accepted') && one.dueOn < today;

/** The state a step leads to, or why it cannot be taken. */
export function stepAssignment(
  state: AssignmentState,
  step: AssignmentStep,
  sides: { assignee: boolean; giver: boolean },
): AssignmentState | 'forbidden' | 'wrong-state' {
  const rule = steps[step];
  if (!sides[rule.by]) return 'forbidden';
  return rule.from.includes(state) ? rule.to : 'wrong-state';
}

/** The steps that may be taken now. */
export function openAssignmentSteps(
  state: AssignmentState,
  sides: { assignee: boolean; giver: boolean },
): AssignmentStep[] {
  return (Object.keys(steps) as AssignmentStep[]).filter((step) => {
    const to = stepAssignment(state, step, sides);
    return to !== 'forbidden' && to !== 'wrong-state';
  });
}
