import type { Level, RollUps } from './roll-ups';

type LevelKey = 'hidden' | 'none' | 'upTo' | 'over' | 'between';
type Words = {
  say: (key: LevelKey, values?: Record<string, string>) => string;
  number: (n: number) => string;
};

/** What a level of the map means, for its legend. */
export function levelLabel(level: Level, steps: RollUps['steps'], { say, number }: Words): string {
  if (level === 'hidden' || level === 'none') return say(level);
  if (!steps) return '';
  if (level === 1) return say('upTo', { n: number(steps.low) });
  if (level === 3) return say('over', { n: number(steps.middle) });
  return say('between', { from: number(steps.low + 1), to: number(steps.middle) });
}
