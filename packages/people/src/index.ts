export {
  type AssignmentState,
  type AssignmentStep,
  isLateAssignment,
  openAssignmentSteps,
  stepAssignment,
} from './assignments';
export {
  type DeputationPhase,
  type DeputationRefusal,
  lendableDuties,
} from './deputations';
export {
  type DistributionState,
  type DistributionStep,
  isLateDistribution,
  isOpenDistribution,
  type Sending,
  stepDistribution,
} from './distribution';
export { municipalityForms } from './forms';
export { grantableBy, powersOf, roleFits } from './granting';
export {
  type ColumnMapping,
  type ImportField,
  importFields,
  recogniseColumns,
  type SheetRow,
} from './import-columns';
export { checkEmail } from './import-email';
export { isHigherEducation, type MemberKind } from './import-kind';
export { type CheckedRow, checkRows, type RowProblem } from './import-rows';
export { freeSlug, slugOf } from './import-slug';
export { maskEmail } from './masked-email';
export { type Municipality, municipalities, municipalityById } from './municipalities';
export { isNotificationKind, type NotificationKind, notificationKinds } from './notification-kinds';
export { lentRole, permissionMatrix, permissionsOf } from './permissions';
export { type DutyKey, type DutyTheme, dutyThemes, rolesWith } from './roles-in-words';
