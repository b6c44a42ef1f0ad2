import { type MetricKey, metricKeys, resultWarnings } from '@sklaida/campaigns';
import type { AdoptionResult } from '@sklaida/campaigns/server';
import type { Member } from '~/auth/guards.server';
import type { AdoptionPicture } from '~/flows/read-adoption.server';

/** Numbers given before, otherwise what the product knows by itself. */
export function resultsPage(picture: AdoptionPicture, saved: AdoptionResult | null, member: Member) {
  const { adoption, texts } = picture;
  const posts = texts.filter((text) => text.publishedAt !== null && text.channel !== 'poster').length;
  const values = Object.fromEntries(
    metricKeys.map((key) => [key, saved ? String(saved[key]) : key === 'posts' ? String(posts) : '']),
  ) as Record<MetricKey, string>;
  return {
    state: adoption.state,
    metrics: [...metricKeys],
    values,
    warnings: saved ? resultWarnings(saved) : [],
    note: saved?.note ?? '',
    share: adoption.shareResults,
    due: picture.over ? null : adoption.reportBy,
    reportedAt: adoption.state === 'reported' ? (saved?.reportedAt?.toISOString() ?? null) : null,
    canReport: picture.open.includes('report'),
    canWithdraw: picture.open.includes('withdraw'),
    mayReport: member.permissions.has('adoption:report'),
  };
}

export type ResultsPage = ReturnType<typeof resultsPage>;
