export type ReportState = 'draft' | 'submitted' | 'returned' | 'accepted' | 'archived';
export type ReportStep = 'submit' | 'return' | 'accept' | 'archive' | 'restore';

/** How somebody stands to a report: who may write it, and who receives it. */
export type ReportSides = { writes: boolean; receives: boolean };

const steps: Record<ReportStep, { from: readonly ReportState[]; to: ReportState; side: keyof ReportSides }> =
  {
    submit: { from: ['draft', 'returned'], to: 'submitted', side: 'writes' },
    return: { from: ['submitted'], to: 'returned', side: 'receives' },
    accept: { from: ['submitted'], to: 'accepted', side: 'receives' },
    archive: { from: ['accepted'], to: 'archived', side: 'writes' },
    restore: { from: ['archived'], to: 'accepted', side: 'writes' },
  };

export function stepReport(
  state: ReportState,
  step: ReportStep,
  sides: ReportSides,
): ReportState | 'forbidden' | 'wrong-state' {
  const { from, to, side } = steps[step];
  if (!sides[side]) return 'forbidden';
  return from.includes(state) ? to : 'wrong-state';
}

export const openReportSteps = (state: ReportState, sides: ReportSides): ReportStep[] =>
  (Object.keys(steps) as ReportStep[]).filter((step) => {
    const to = stepReport(state, step, sides);
    return to !== 'forbidden' && to !== 'wrong-state';
  });

/** Its words may be changed: nobody relies on them yet. */
export const isOpenReport = (state: ReportState) => state === 'draft' || state === 'returned';

/** It was submitted and not given back: its numbers stand as they were. */
export const isFiledReport = (state: ReportState) => !isOpenReport(state);
