export {
  type AdoptionAction,
  type AdoptionCircumstances,
  type AdoptionRefusal,
  type AdoptionState,
  type AdoptionTransition,
  type AdoptionVerdict,
  adoptionActions,
  adoptionStates,
  adoptionTransitions,
  adoptionVerdict,
  openAdoptionActions,
  resultsDueOn,
  type ShownAdoptionState,
  shownAdoptionState,
  textsAreOpen,
} from './adoption-states';
export {
  type CampaignAction,
  type CampaignCircumstances,
  type CampaignRefusal,
  type CampaignState,
  type CampaignVerdict,
  campaignActions,
  campaignIsOver,
  campaignStates,
  campaignTransitions,
  campaignVerdict,
  type ShownCampaignState,
  shownCampaignState,
} from './campaign-states';
export { channelLimits, type LengthVerdict, lengthVerdict } from './channel-limits';
export {
  type Block,
  type BlockMode,
  blockModes,
  blockSchema,
  type CampaignDocument,
  type ChannelKey,
  campaignDocumentSchema,
  channelKeys,
  documentLimits,
  type MetricKey,
  metricKeys,
  type SchoolVersion,
  schoolVersionSchema,
  type TaskRule,
  taskRuleSchema,
} from './document';
export { perLibraryRows, type ReportedLibrary, type RowVerdict } from './per-library-rows';
export { type AdoptionPlace, formatDayValue, formatTimeValue, placeholderValues } from './placeholder-values';
export {
  type FilledSegment,
  type FilledText,
  fillText,
  type PlaceholderKey,
  type PlaceholderValues,
  parseText,
  placeholderKeys,
  placeholdersIn,
  type TextSegment,
} from './placeholders';
export {
  MAX_RESULT,
  type Mood,
  moods,
  noResults,
  type ResultNumbers,
  type ResultWarning,
  resultFormSchema,
  resultNumbersSchema,
  resultWarnings,
  type SchoolResults,
  schoolResultFormSchema,
  schoolResultNumbers,
  sumResults,
} from './results';
export { type Group, type Suppressed, suppressSmallGroups } from './small-groups';
export {
  type CampaignSummary,
  type Counts,
  type Funnel,
  type LibraryKind,
  type Standing,
  summarise,
} from './summary';
export { type DueTask, dueTasks, isLate } from './tasks';
export {
  type TemplateAction,
  type TemplateState,
  type TemplateVerdict,
  templateActions,
  templateIsUsable,
  templateStates,
  templateTransitions,
  templateVerdict,
} from './template-states';
export { checkText, type TextCheck } from './text-checks';
export { replaceTheme } from './theme';
