export { type Municipality, municipalities, municipalityById } from './municipalities';
export { permissionMatrix, permissionsOf } from './permissions';
