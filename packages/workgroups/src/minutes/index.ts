export {
  applyUpdate,
  makeChanges,
  mergeUpdates,
  openText,
  stateOf,
} from './shared-text';
export { strokeBetween } from './text-changes';
