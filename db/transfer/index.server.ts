export { type Restored, type RestorePart, restoreLibrary } from './restore.server';
export { leftOut, libraryParts, referenceParts } from './reviewed';
export {
  type CopiedLibrary,
  findCopied,
  type Snapshot,
  withOwnerSnapshot,
  withWorkerSnapshot,
} from './snapshot.server';
