export { grantableBy, grantingRoles, powersOf, roleFits } from './granting';
export { type Municipality, municipalities, municipalityById } from './municipalities';
export { lentRole, permissionMatrix, permissionsOf } from './permissions';
