export {
  type Adoption,
  type AdoptionChange,
  type AdoptionRow,
  findAdoption,
  listAdoptions,
  lockAdoption,
  updateAdoption,
} from './adoptions.server';
export {
  answerDay,
  type Campaign,
  type CampaignChange,
  type CampaignRow,
  createCampaign,
  findCampaign,
  listCampaigns,
  lockCampaign,
  setCampaignState,
  updateCampaign,
} from './campaigns.server';
export {
  carryAdoptionState,
  carryResults,
  closeCampaign,
  type LaunchCounts,
  launchCampaign,
  markOpened,
  remindLibraries,
} from './carrying.server';
export {
  listChallengeTotals,
  listChallengeWeeks,
  readChallengeSoFar,
  tellChallengeWeek,
} from './challenges/challenges.server';
export {
  type Contest,
  type ContestRules,
  createContest,
  type DecisionRefusal,
  decideContest,
  eraseContest,
  eraseDueContests,
  findContest,
  updateContest,
} from './contests/contests.server';
export {
  type EntryRefusal,
  enterContest,
  excludeEntry,
  listEntrants,
  listEntries,
  listReceipts,
  listScores,
  type NewEntry,
  saveScore,
  withdrawEntry,
} from './contests/entries.server';
export {
  answerKit,
  type GuestKit,
  handOnKit,
  openKit,
  readGuestKit,
  reportKit,
  stepKit,
} from './kits/guest-kit.server';
export {
  extendKits,
  type KitLink,
  kitToken,
  listKitLinks,
  makeKits,
  makeOwnKit,
  revokeKits,
} from './kits/kits.server';
export {
  answerOffer,
  type Correction,
  type CorrectionChange,
  type CorrectionDays,
  type CorrectionProgress,
  correctionProgress,
  currentNumberOf,
  dropCorrection,
  findCorrection,
  listCampaignVersions,
  listOpenOffers,
  publishCorrection,
  saveCorrection,
  settleTemplate,
  startCorrection,
} from './merge/corrections.server';
export {
  type ConflictState,
  countOpenConflicts,
  countUnseenTexts,
  findEdition,
  listConflicts,
  listEditions,
  listOfferedTexts,
  listUpdates,
  markConflict,
  markUpdates,
  type OfferedText,
  offerImprovement,
  type StoredConflict,
  type StoredUpdate,
  withdrawOffer,
} from './merge/library-updates.server';
export { type HeldCopy, holdCopy, type MergeDoor, writeCopy } from './merge/merge-copy.server';
export {
  addCampaignNote,
  type CampaignNote,
  listCampaignNotes,
  settleCampaignNote,
} from './notes.server';
export { type CampaignCell, type CampaignQuote, listCells, listQuotes } from './results/fine-sums.server';
export { findBusiestWeek, findPreviousResult } from './results/known-results.server';
export { countMirrors, type MirrorCount } from './results/mirror-counts.server';
export {
  countUntil,
  findLastTime,
  listAnswerDays,
  listKitReach,
  type StandingThen,
} from './results/mission.server';
export {
  type AdoptionResult,
  type CampaignTotal,
  findResult,
  listMirrors,
  listRegionSums,
  listTotals,
  type Mirror,
  type RegionSum,
  saveResult,
} from './results/outcome.server';
export { countSharedInvitations } from './shared-invitations.server';
export {
  addComment,
  endReview,
  findReview,
  gatherGroup,
  listComments,
  listGroupPeople,
  listGroups,
  listMarks,
  listReviews,
  listWaitingReviews,
  markReview,
  openReview,
  type Review,
  type ReviewComment,
  removeComment,
  settleComment,
} from './templates/reviews.server';
export {
  createTemplate,
  dropTemplateDraft,
  lockTemplate,
  publishTemplateVersion,
  setTemplateState,
  updateTemplateCard,
  writeTemplateDraft,
} from './templates/template-drafts.server';
export {
  findTemplate,
  listTemplates,
  type TemplateRow,
  type TemplateVersion,
} from './templates/templates.server';
