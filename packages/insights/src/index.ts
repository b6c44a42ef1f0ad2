export { type AffectedFigure, affectedFigures } from './reports/affected';
export {
  cellFigure,
  type FiledBlock,
  type FiledColumn,
  type FiledDocument,
  type FiledRow,
  type FiledSource,
  metricFigure,
  type ReportBlock,
  type ReportDocument,
  type ReportKind,
} from './reports/document';
export {
  isFiledReport,
  isOpenReport,
  openReportSteps,
  type ReportSides,
  type ReportState,
  type ReportStep,
  stepReport,
} from './reports/report-states';

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

/** A municipality or a week; its numbers are null where they would tell of single libraries. */
export type CampaignWorkbookSum = { label: string; libraries: number; numbers: ResultNumbers | null };

export type CampaignWorkbookLabels = {
  summarySheet: string;
  librariesSheet: string;
  placesSheet: string;
  weeksSheet: string;
  quotesSheet: string;
  week: string;
  quote: string;
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
  places: CampaignWorkbookSum[];
  weeks: CampaignWorkbookSum[];
  /** Of all that reported, shown singly or not; null while they are too few. */
  total: { libraries: number; numbers: ResultNumbers } | null;
  quotes: { library: string; body: string }[];
  labels: CampaignWorkbookLabels;
  createdAt?: Date;
};

export type RegionsWorkbook = {
  title: string;
  period: string;
  regions: {
    label: string;
    invited: number;
    adopted: number;
    reported: number;
    /** Null where too few libraries reported. */
    numbers: ResultNumbers | null;
    notAsked: MetricKey[];
    /** Participants for each library that reported. */
    perLibrary: number | null;
    /** What was counted otherwise than in the other regions. */
    remark: string;
  }[];
  /** How it was counted, a line each. */
  method: string[];
  labels: {
    sheet: string;
    methodSheet: string;
    region: string;
    invited: string;
    adopted: string;
    reported: string;
    perLibrary: string;
    remark: string;
    tooFew: string;
    notReported: string;
    notAsked: string;
    total: string;
    metrics: Record<MetricKey, string>;
  };
  createdAt?: Date;
};

export { type BlockFields, type NamedField, namedFields, nameFields } from './sharing/field-names';
export { type ReducedReport, reduceReport } from './sharing/reduce-report';
export {
  mostSideColumns,
  type SideCells,
  type SideColumn,
  type SideRowKind,
  sideNotes,
  sideRowKinds,
  sideSum,
} from './sides/sides';
