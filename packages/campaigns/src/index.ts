export {
  type AdoptionAction,
  type AdoptionCircumstances,
  type AdoptionRefusal,
  type AdoptionState,
  adoptionActions,
  adoptionStates,
  adoptionTransitions,
  adoptionVerdict,
  type DeclineReason,
  declineReasons,
  openAdoptionActions,
  resultsDueOn,
  type ShownAdoptionState,
  shownAdoptionState,
  textsAreOpen,
} from './adoption-states';
export { type CampaignKind, campaignKinds } from './campaign-kinds';
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
export {
  challengeWeeks,
  fewest,
  halfwayDay,
  streak,
  sumWeeks,
  type WeekSum,
} from './challenges/challenge';
export { channelLimits, lengthVerdict } from './channel-limits';
export {
  type ContestPhase,
  contestLimits,
  contestPhase,
  rankEntries,
} from './contests/contest';
export { checkDraw, drawOrder } from './contests/draw';
export {
  type Block,
  blockSchema,
  type CampaignDocument,
  type ChannelKey,
  campaignDocumentSchema,
  channelKeys,
  documentLimits,
  hasTitle,
  type MetricKey,
  metricKeys,
  type SchoolVersion,
  taskRuleSchema,
} from './document';
export { type DoubtfulAbove, doubtfulAbove } from './doubtful-results';
export {
  addBlock,
  changeBlock,
  moveBlock,
  putBlock,
  putTask,
  removeBlock,
  removeTask,
} from './edit-document';
export { fixText, isFixable } from './fix-text';
/** @public */
export { mergeTemplate } from './merge';
export { mergeCopy } from './merge-copy';
/** @public */
export type { Applied, LivingDocument, MergeConflict, Merged, MergeSubject } from './merge-document';
export { type MarkedWords, mergeWords } from './merge-words';
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
