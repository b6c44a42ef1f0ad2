import type { DeputationPhase } from '@sklaida/people';
import { useTranslations } from 'use-intl';
import type { DeputationProblem } from '~/flows/duties/deputations.server';
import { useFormats } from '~/i18n/use-formats';
import type { StateMark } from '~/ui/state-marks';

export const phaseMarks: Record<DeputationPhase, StateMark> = {
  proposed: { tone: 'wait', icon: 'clock' },
  coming: { tone: 'go', icon: 'calendar' },
  running: { tone: 'done', icon: 'check' },
  past: { tone: 'idle', icon: 'archive' },
  revoked: { tone: 'stop', icon: 'x' },
};

/** „2026 m. gruodžio 1–5 d.“ */
export function usePeriod() {
  const formats = useFormats();
  return ({ from, until }: { from: string; until: string }) => formats.longRange(from, until);
}

const fields: Partial<Record<DeputationProblem['refusal'], string>> = {
  'end-before-start': 'until',
  'too-long': 'until',
  'start-past': 'from',
  'too-far': 'from',
  'absent-left': 'absentId',
  overlap: 'absentId',
  borrowed: 'absentId',
  'not-yours': 'absentId',
  'no-duty': 'duties',
  'empty-duty': 'duties',
};

/** The sentence of a refusal and the field it belongs to. */
export function useRefusal() {
  const t = useTranslations('duties');
  const formats = useFormats();
  return ({ refusal, facts }: DeputationProblem): { field: string; sentence: string } => ({
    field: fields[refusal] ?? 'deputyId',
    sentence: t(`refusals.${refusal}`, {
      name: facts.name ?? '',
      range: facts.from && facts.until ? formats.range(facts.from, facts.until) : '',
      duty: facts.duty ? t(`duty.${facts.duty}`) : '',
    }),
  });
}
