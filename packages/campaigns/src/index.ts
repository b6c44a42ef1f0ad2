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
export {
  type ContestPhase,
  contestLimits,
  contestPhase,
  rankEntries,
} from './contests/contest';
export { checkDraw, drawOrder } from './contests/draw';
/** @public */
export { mergeTemplate } from './merge/merge';
export { mergeCopy } from './merge/merge-copy';
/** @public */
export type { Applied, LivingDocument, MergeConflict, Merged, MergeSubject } from './merge/merge-document';
export { type MarkedWords, mergeWords } from './merge/merge-words';
export {
  chooseTemplate,
  type TakenTemplate,
  type TemplateConflict,
  type TemplateWay,
  takeTemplate,
  templateConflictKey,
} from './merge/take-template';
export { type DoubtfulAbove, doubtfulAbove } from './results/doubtful-results';
export { perLibraryRows, type RowVerdict } from './results/per-library-rows';
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
} from './results/results';
export { safeSums } from './results/safe-sums';
export { suppressSmallGroups } from './results/small-groups';
export { type Counts, type Standing, summarise } from './results/summary';
export { type CampaignKind, campaignKinds } from './templates/campaign-kinds';
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
  taskRuleSchema,
} from './templates/document';
export {
  addBlock,
  changeBlock,
  moveBlock,
  putBlock,
  putTask,
  removeBlock,
  removeTask,
} from './templates/edit-document';
export { dueTasks, isLate } from './templates/tasks';
export {
  templateActions,
  templateIsUsable,
  templateStates,
  templateTransitions,
  templateVerdict,
} from './templates/template-states';
export { channelLimits, lengthVerdict } from './texts/channel-limits';
export { fixText, isFixable } from './texts/fix-text';
export {
  type ConfirmedForms,
  formatDayValue,
  formatTimeValue,
  formsWanted,
  formValues,
  placeholderValues,
} from './texts/placeholder-values';
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
} from './texts/placeholders';
export type { TextCheck, TextCheckCode } from './texts/text-check';
export { checkText, checkTyping } from './texts/text-checks';
export { replaceTheme } from './texts/theme';
