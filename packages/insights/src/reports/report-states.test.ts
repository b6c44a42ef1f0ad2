import { expect, it } from 'vitest';
import { openReportSteps, type ReportState, type ReportStep, stepReport } from '../index';

const states: ReportState[] = ['draft', 'submitted', 'returned', 'accepted', 'archived'];
const both = { writes: true, receives: true };

it('A report goes from draft to archive in these steps and no others', () => {
  const found = states.map((state) => [state, openReportSteps(state, both)]);
  expect(found).toEqual([
    ['draft', ['submit']],
    ['submitted', ['return', 'accept']],
    ['returned', ['submit']],
    ['accepted', ['archive']],
    ['archived', ['restore']],
  ]);
});

it('Whoever writes does not decide, and whoever receives does not submit', () => {
  const refused: [ReportState, ReportStep, boolean][] = [
    ['submitted', 'accept', true],
    ['submitted', 'return', true],
    ['draft', 'submit', false],
    ['accepted', 'archive', false],
  ];
  for (const [state, step, writes] of refused)
    expect(stepReport(state, step, { writes, receives: !writes })).toBe('forbidden');
});
