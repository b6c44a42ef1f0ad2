export { accusativeOf, type Gender, genderOf } from './accusative';
export {
  type AssignmentState,
  type AssignmentStep,
  assignmentStates,
  isLateAssignment,
  isOpenAssignment,
  openAssignmentSteps,
  stepAssignment,
} from './assignments';
export {
  type DeputationPhase,
  type DeputationRefusal,
  deputationPhases,
  deputationRefusals,
  lendableDuties,
} from './deputations';
export { grantableBy, grantingRoles, powersOf, roleFits } from './granting';
export { type Municipality, municipalities, municipalityById } from './municipalities';
export { lentRole, permissionMatrix, permissionsOf } from './permissions';
