import { ok, type Result } from '@sklaida/kernel';
import type { z } from 'zod';
import type { Member } from '~/auth/guards.server';
import { answerBulletin, remindOfBulletin, withdrawBulletin } from '~/flows/bulletins/bulletin-steps.server';
import type { bulletinStepSchema } from './form.server';

type Refusal = 'not-found' | 'stale' | 'no-department' | 'wrong-state' | 'answered';
type Letters = { origin: string; demo: boolean; now: Date };

/** Takes the step a button named; what comes back are the values of its toast. */
export async function stepOf(
  member: Member,
  id: string | undefined,
  step: z.infer<typeof bulletinStepSchema>,
  letters: Letters,
): Promise<Result<Record<string, number>, Refusal>> {
  const { now } = letters;
  if (step.intent === 'remind') {
    const done = await remindOfBulletin(member, { id, ...letters });
    return done.ok ? ok({ n: done.value.told }) : done;
  }
  const { version } = step;
  const done =
    step.intent === 'confirm' || step.intent === 'choose'
      ? await answerBulletin(member, {
          ...{ id, now, textVersion: version },
          choice: step.intent === 'choose' ? step.choice : null,
        })
      : await withdrawBulletin(member, { id, version, now, back: step.intent === 'restore' });
  return done.ok ? ok({}) : done;
}
