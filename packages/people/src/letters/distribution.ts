import type { IsoDate } from '@sklaida/kernel';

export type DistributionState = 'received' | 'accepted' | 'sent' | 'reported' | 'declined';
export type DistributionStep = 'accept' | 'send' | 'report' | 'decline';

/** A sending: when, through what, where it can be seen, how many it reached, who wrote it down. */
export type Sending = { on: IsoDate; channel: string; where: string; reached: number | null; by: string };

const steps: Record<DistributionStep, { from: readonly DistributionState[]; to: DistributionState }> = {
  accept: { from: ['received'], to: 'accepted' },
  send: { from: ['received', 'accepted', 'sent'], to: 'sent' },
  report: { from: ['sent'], to: 'reported' },
  decline: { from: ['received', 'accepted'], to: 'declined' },
};

export const isOpenDistribution = (state: DistributionState): boolean =>
  state !== 'reported' && state !== 'declined';

/** Late is computed: the day has passed and nothing has been sent. */
export const isLateDistribution = (
  one: { state: DistributionState; dueOn: IsoDate },
  today: IsoDate,
): boolean => (one.state === 'received' || one.state === 'accepted') && one.dueOn < today;

export function stepDistribution(
  state: DistributionState,
  step: DistributionStep,
): DistributionState | 'wrong-state' {
  const rule = steps[step];
  return rule.from.includes(state) ? rule.to : 'wrong-state';
}
