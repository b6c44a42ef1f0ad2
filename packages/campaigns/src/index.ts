export {
  type AdoptionAction,
  type AdoptionCircumstances,
  type AdoptionRefusal,
  type AdoptionState,
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
  type CampaignState,
  campaignActions,
  campaignIsOver,
  campaignStates,
  campaignTransitions,
  campaignVerdict,
  type ShownCampaignState,
  shownCampaignState,
} from './campaign-states';
export { channelLimits, lengthVerdict } from './channel-limits';
export {
  type Block,
  type CampaignDocument,
  type ChannelKey,
  campaignDocumentSchema,
  channelKeys,
  documentLimits,
  type MetricKey,
  metricKeys,
  type SchoolVersion,
} from './document';
export { mergeTemplate } from './merge';
export type { Applied, LivingDocument, MergeConflict, Merged, MergeSubject } from './merge-document';
export { type JoinedWords, type MarkedWords, mergeWords, type WordMerge } from './merge-words';
export { fixText, isFixable } from './fix-text';
export { perLibraryRows, type RowVerdict } from './per-library-rows';
export {
  type ConfirmedForms,
  formatDayValue,
  formatTimeValue,
  formsWanted,
  formValues,
  placeholderValues,
} from './placeholder-values';
export {
  declinedKeys,
  type FilledSegment,
  type FilledText,
  type FormKey,
  fillText,
  type PlaceholderKey,
  type PlaceholderValues,
  parseText,
  placeholderKeys,
  placeholdersIn,
} from './placeholders';
export {
  MAX_RESULT,
  type Mood,
  noResults,
  type ResultNumbers,
  resultFormSchema,
  resultNumbersSchema,
  resultWarnings,
  type SchoolResults,
  schoolResultFormSchema,
  schoolResultNumbers,
  sumResults,
} from './results';
export { safeSums } from './safe-sums';
export { suppressSmallGroups } from './small-groups';
export { type Counts, type Standing, summarise } from './summary';
export { dueTasks, isLate } from './tasks';
export {
  templateActions,
  templateIsUsable,
  templateStates,
  templateTransitions,
  templateVerdict,
} from './template-states';
export type { TextCheck, TextCheckCode } from './text-check';
export { checkText, checkTyping } from './text-checks';
export { replaceTheme } from './theme';
