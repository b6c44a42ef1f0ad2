export { type EditRefusal, editVerdict, goesOut, maySetAside, textChanged } from './editing';
export {
  type ItemAction,
  type ItemState,
  itemActions,
  itemStates,
  itemTransitions,
  itemVerdict,
} from './item-states';
export { type WordChange, wordDiff } from './word-diff';
