export { type HistoryEntry, listHistory, recordHistory } from './history.server';
export {
  allowAttempt,
  clearAttempts,
  deleteSession,
  deleteSessionsOf,
  findCredentials,
  findSession,
  insertSession,
  listDoors,
  type PersonDoor,
  returnAttempt,
  setPreferences,
  touchSession,
} from './identity.server';
export {
  claimLetters,
  type DueLetter,
  findLetter,
  type Letter,
  type LetterState,
  listLetters,
  markLetter,
  queueLetter,
} from './letters.server';
export {
  findLibrary,
  getProfile,
  type Library,
  type LibraryProfile,
  listRegionLibraries,
  listRegions,
} from './libraries.server';
export { type Colleague, listStaff } from './staff.server';
export { listTasks, settleTasks, type Task } from './tasks.server';
