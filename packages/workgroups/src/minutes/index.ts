export {
  applyUpdate,
  makeChanges,
  mergeUpdates,
  openText,
  type SharedText,
  stateOf,
} from './shared-text';
export { strokeBetween } from './text-changes';
