export {
  type BallotAnswer,
  type BallotKind,
  type BallotState,
  ballotAnswers,
  type Choice,
  stances,
} from './ballots/ballot';
export { outcomeOf, tallyOf } from './ballots/outcome';
export {
  type Bulletin,
  type BulletinPoll,
  type BulletinRead,
  bulletinAsks,
  bulletinHas,
  bulletinPhase,
  countAnswers,
  hasAnswered,
  hasConfirmed,
  hasOpened,
  readersOf,
} from './bulletins/bulletin';
export {
  type CommitmentState,
  type CommitmentStep,
  commitmentIsLive,
  isLateCommitment,
  openCommitmentSteps,
} from './decisions/commitment-states';
export {
  type DecisionState,
  type DecisionStep,
  decisionIsOpen,
  isLateDecision,
  openDecisionSteps,
} from './decisions/decision-states';
export { type Named, namedIn, postParts } from './discussions/post-text';
export {
  mayChangePost,
  mayCloseThread,
  pageOfPost,
  pagesOf,
  postsPerPage,
  searchStems,
  type ThreadSubject,
  threadSubjects,
} from './discussions/threads';
export { groupFileBytes, groupFileEndings } from './files/file-limits';
export { type GroupRight, type GroupRole, groupRights } from './group-rights';
export {
  type GroupKind,
  type GroupReach,
  groupKinds,
  openableReaches,
  seatRoles,
  seatSteps,
} from './groups';
export {
  type AgendaKind,
  type AttendanceAnswer,
  attendanceAnswers,
  meetingKinds,
} from './meetings/meeting';
export { type MeetingState, meetingIsAhead, meetingVerdict } from './meetings/meeting-states';
export { seriesDays, seriesRuleSchema } from './meetings/series-rule';
export { instantAt } from './meetings/wall-clock';
export { approvalVerdict, mayAnswerMinutes, mayWriteMinutes } from './minutes/minutes-states';
