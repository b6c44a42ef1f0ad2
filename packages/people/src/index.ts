export { grantableBy, powersOf, roleFits } from './access/granting';
export { lentRole, permissionMatrix, permissionsOf } from './access/permissions';
export { type DutyKey, type DutyTheme, dutyThemes, rolesWith } from './access/roles-in-words';
export {
  type AssignmentState,
  type AssignmentStep,
  isLateAssignment,
  openAssignmentSteps,
  stepAssignment,
} from './duties/assignments';
export {
  type DeputationPhase,
  type DeputationRefusal,
  lendableDuties,
} from './duties/deputations';
export { type GatherKey, gatherKeys, isGatherKey, suggestGathers } from './duty-mirror/gathers';
export { type MirroredClause, mirrorClauses, sumMirror } from './duty-mirror/mirror';
export { type ClauseDoubt, mostClauses, readClauses } from './duty-mirror/read-clauses';
export {
  type ColumnMapping,
  type ImportField,
  importFields,
  recogniseColumns,
  type SheetRow,
} from './import/columns';
export { checkEmail } from './import/email';
export { isHigherEducation, type MemberKind } from './import/kind';
export { type CheckedRow, checkRows, type RowProblem } from './import/rows';
export { freeSlug, slugOf } from './import/slug';
export {
  type DistributionState,
  type DistributionStep,
  isLateDistribution,
  isOpenDistribution,
  type Sending,
  stepDistribution,
} from './letters/distribution';
export { isNotificationKind, type NotificationKind, notificationKinds } from './letters/notification-kinds';
export { municipalityForms } from './libraries/forms';
export { type Municipality, municipalities, municipalityById } from './libraries/municipalities';
export { maskEmail } from './sign-in/masked-email';
