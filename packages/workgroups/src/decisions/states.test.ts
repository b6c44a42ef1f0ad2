import { describe, expect, it } from 'vitest';
import {
  type CommitmentState,
  type CommitmentStep,
  commitmentIsLive,
  isLateCommitment,
  openCommitmentSteps,
  stepCommitment,
} from './commitment-states';
import {
  type DecisionState,
  type DecisionStep,
  isLateDecision,
  openDecisionSteps,
  stepDecision,
} from './decision-states';

const decisionStates: DecisionState[] = ['open', 'in_progress', 'done', 'dropped'];
const decisionSteps: DecisionStep[] = ['begin', 'finish', 'reopen', 'drop'];
const lead = { lead: true, commitment: null };

describe('a decision', () => {
  const leads: Record<DecisionState, Partial<Record<DecisionStep, DecisionState>>> = {
    open: { begin: 'in_progress', finish: 'done', drop: 'dropped' },
    in_progress: { finish: 'done', drop: 'dropped' },
    done: { reopen: 'open' },
    dropped: { reopen: 'open' },
  };

  it.each(decisionStates)('goes from %s only where it may', (state) => {
    for (const step of decisionSteps) {
      expect(stepDecision(state, step, lead)).toBe(leads[state][step] ?? 'wrong-state');
      expect(stepDecision(state, step, { lead: false, commitment: null })).toBe('forbidden');
    }
    expect(openDecisionSteps(state, lead)).toEqual(decisionSteps.filter((step) => leads[state][step]));
    expect(openDecisionSteps(state, { lead: false, commitment: null })).toEqual([]);
  });

  it('is told by the library that took it upon itself, and dropped by the group', () => {
    for (const commitment of ['offered', 'accepted', 'countered'] as const) {
      expect(stepDecision('open', 'begin', { lead: true, commitment })).toBe('library-tells');
      expect(openDecisionSteps('open', { lead: true, commitment })).toEqual(['drop']);
    }
    for (const commitment of ['declined', 'withdrawn', 'done'] as const)
      expect(stepDecision('open', 'finish', { lead: true, commitment })).toBe('done');
  });

  it('is late when its day has passed and it is not done', () => {
    const on = (state: DecisionState, dueOn: string | null) =>
      isLateDecision({ state, dueOn: dueOn as never }, '2026-11-22' as never);
    expect(decisionStates.map((state) => on(state, '2026-11-21'))).toEqual([true, true, false, false]);
    expect(on('open', '2026-11-22')).toBe(false);
    expect(on('open', null)).toBe(false);
  });
});

describe('a commitment', () => {
  const answers: Record<CommitmentState, Partial<Record<CommitmentStep, CommitmentState>>> = {
    offered: { accept: 'accepted', propose: 'countered', decline: 'declined' },
    accepted: { propose: 'countered', decline: 'declined', progress: 'accepted', finish: 'done' },
    countered: {
      accept: 'accepted',
      propose: 'countered',
      decline: 'declined',
      progress: 'countered',
      finish: 'done',
    },
    declined: {},
    done: {},
    withdrawn: {},
  };
  const steps: CommitmentStep[] = ['accept', 'propose', 'decline', 'progress', 'finish'];

  it.each(Object.keys(answers) as CommitmentState[])('is answered from %s only where it may', (state) => {
    for (const step of steps) expect(stepCommitment(state, step)).toBe(answers[state][step] ?? 'wrong-state');
    expect(openCommitmentSteps(state)).toEqual(steps.filter((step) => answers[state][step]));
    const late = isLateCommitment({ state, dueOn: '2026-11-21' as never }, '2026-11-22' as never);
    expect(late).toBe(commitmentIsLive(state));
  });
});
