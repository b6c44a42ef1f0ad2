export const metricKeys = [
  'events',
  'participants',
  'childrenAndYouth',
  'onlineParticipants',
  'posts',
  'reach',
  'mediaMentions',
] as const;
export type MetricKey = (typeof metricKeys)[number];
export type ResultNumbers = Record<MetricKey, number>;
export type TenantKind = 'county_library' | 'municipal_library' | 'school_library' | 'association';

export type CampaignWorkbookRow = {
  library: string;
  kind: TenantKind;
  municipality: string;
  /** The state's word as people read it. */
  state: string;
  shared: boolean;
  numbers: ResultNumbers | null;
};

/** A group of libraries already summed; groups do not overlap, the workbook adds their sum. */
export type CampaignWorkbookGroup = { label: string; libraries: number; numbers: ResultNumbers | null };

export type CampaignWorkbookLabels = {
  summarySheet: string;
  librariesSheet: string;
  group: string;
  libraries: string;
  library: string;
  kind: string;
  municipality: string;
  state: string;
  kinds: Record<TenantKind, string>;
  metrics: Record<MetricKey, string>;
  notShared: string;
  notReported: string;
  total: string;
};

export type CampaignWorkbook = {
  title: string;
  period: string;
  rows: CampaignWorkbookRow[];
  totals: CampaignWorkbookGroup[];
  labels: CampaignWorkbookLabels;
  createdAt?: Date;
};
