export { type GroupRight, type GroupRole, groupRights } from './group-rights';
