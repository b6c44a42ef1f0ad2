import type { DoubtfulAbove, MetricKey } from '@sklaida/campaigns';

export type ResultDoubt =
  | DoubtfulAbove['code']
  | 'children_over_participants'
  | 'participants_without_events';

/** What looks unlikely in one field as it is typed, the gravest first; no doubt stops anybody. */
export function doubtOf(
  limits: readonly DoubtfulAbove[],
  values: Record<string, string | undefined>,
  key: MetricKey,
): ResultDoubt | null {
  const count = (of: MetricKey) => Number((values[of] || '0').replace(/\s/g, ''));
  const above = limits.find((limit) => limit.key === key && count(key) > limit.over);
  if (above) return above.code;
  if (key === 'childrenAndYouth' && count(key) > count('participants')) return 'children_over_participants';
  if (key === 'events' && values.events && count(key) === 0 && count('participants') > 0)
    return 'participants_without_events';
  return null;
}
