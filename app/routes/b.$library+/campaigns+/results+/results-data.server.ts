import { type MetricKey, metricKeys } from '@sklaida/campaigns';
import type { AdoptionResult } from '@sklaida/campaigns/server';
import type { Member } from '~/auth/guards.server';
import type { AdoptionPicture } from '~/flows/adoptions/read-adoption.server';
import type { KnownResults } from '~/flows/results/known-results.server';

type Saved = AdoptionResult | null;

/** Numbers given before, otherwise what the product knows by itself. */
export function resultsPage(
  picture: AdoptionPicture,
  saved: Saved,
  { known, lastYear, limits }: KnownResults,
  member: Member,
) {
  const { adoption } = picture;
  const values = Object.fromEntries(
    metricKeys.map((key) => [key, String((saved ? saved[key] : known[key]?.value) ?? '')]),
  ) as Record<MetricKey, string>;
  return {
    state: adoption.state,
    metrics: [...metricKeys],
    values,
    known,
    lastYear,
    limits,
    note: saved?.note ?? '',
    quotable: saved?.quotable ?? false,
    share: adoption.shareResults,
    due: picture.over ? null : adoption.reportBy,
    reportedAt: adoption.state === 'reported' ? (saved?.reportedAt?.toISOString() ?? null) : null,
    canReport: picture.open.includes('report'),
    canWithdraw: picture.open.includes('withdraw'),
    mayReport: member.permissions.has('adoption:report'),
  };
}

export type ResultsPage = ReturnType<typeof resultsPage>;
