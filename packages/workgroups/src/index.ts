export {
  type CommitmentState,
  type CommitmentStep,
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
