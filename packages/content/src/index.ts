export { type EditRefusal, type EditVerdict, editVerdict, type ItemText, textChanged } from './editing';
export {
  type ItemAction,
  type ItemState,
  type ItemTransition,
  type ItemVerdict,
  itemActions,
  itemStates,
  itemTransitions,
  itemVerdict,
} from './item-states';
export { type WordChange, wordDiff } from './word-diff';
