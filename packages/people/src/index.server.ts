export {
  addPlatformAdmin,
  endPlatformAdmin,
  inviteCoordinator,
  isFresh,
  isPlatformAdmin,
  listPlatformAdmins,
  listPlatformRegions,
  type NewRegion,
  type OpenRegionOutcome,
  openRegion,
  type PlatformRegion,
  takeAdminLink,
} from './access/platform.server';
export {
  type AccessRequest,
  decideAccess,
  enterByAccess,
  listAccessRequests,
  listPlatformAccess,
  requestAccess,
} from './access/platform-access.server';
export { type Colleague, listStaff } from './access/staff.server';
export { listRunningAccess, noteLook, setAccessHours } from './access/staff-access.server';
export {
  changeJobTitle,
  endRole,
  grantRole,
  leaveLibrary,
  listGrantingRoles,
  listOpenWork,
  listPlaces,
  type OpenWork,
  type Place,
  type RightsProblem,
  type RoleGrant,
} from './access/staff-places.server';
export {
  type Assignment,
  changeAssignment,
  findAssignment,
  insertAssignment,
  listAssignments,
} from './duties/assignments.server';
export {
  announceDeputation,
  appointDeputy,
  confirmDeputation,
  type Deputation,
  type DeputationResult,
  findDeputation,
  listAbsences,
  listDeputations,
  listStandIns,
  noteDeputation,
  type RefusalFacts,
  revokeDeputation,
  type StandIn,
  startDeputation,
  turnDeputations,
} from './duties/deputations.server';
export { changeTask, listTasks, settleTasks, type Task } from './duties/tasks.server';
export {
  addOwnEvidence,
  excludeEvidence,
  findDescription,
  type JobDescription,
  removeOwnEvidence,
  saveDescription,
  setGathers,
} from './duty-mirror/descriptions.server';
export { type Found, findEvidence } from './duty-mirror/evidence.server';
export {
  announceCopy,
  askForCopy,
  findCopy,
  finishCopy,
  libraryOfCopy,
  listCopies,
  listKeptCopies,
  markFetched,
} from './exports.server';
export {
  type HistoryEntry,
  type HistoryReader,
  historyChoices,
  listHistory,
  recordHistory,
} from './history.server';
export { loadLibraries } from './import/batch.server';
export {
  changeImport,
  createImport,
  findImport,
  findProgress,
  type ImportSheet,
  type ImportState,
  type LibraryImport,
  listImports,
  listKnownLibraries,
  listSlugs,
  listTerritory,
} from './import/import.server';
export {
  type Invitation,
  type Invited,
  type InviteRefusal,
  invite,
  inviteMany,
  listInvitations,
  renewInvitation,
  revokeInvitation,
} from './invitations.server';
export {
  type Acceptance,
  acceptInvitation,
  askForInvitation,
  findInvitation,
  type HeldInvitation,
  introduce,
  refuseInvitation,
  setWeeklyMinutes,
} from './invitations-joining.server';
export {
  changeJob,
  claimJob,
  findJob,
  type Job,
  leaseSeconds,
  queueJob,
  tenantsWithWork,
} from './jobs.server';
export {
  changeDistribution,
  type Distribution,
  type DistributionWords,
  findDistribution,
  insertDistribution,
  listDistribution,
} from './letters/distribution.server';
export {
  countLetterTrouble,
  findLetter,
  type Letter,
  type LetterTrouble,
  letterFacts,
  listLetters,
  revokeLetterLink,
  sendLettersAgain,
  trustAddress,
} from './letters/letter-pages.server';
export {
  claimLetters,
  type DueLetter,
  type LetterOutcome,
  type LetterState,
  markLetter,
  openLink,
  queueLetter,
  type Reader,
  readerOf,
} from './letters/letters.server';
export {
  claimDigest,
  type DigestReader,
  findMailWishes,
  keepMailWishes,
  muteMail,
  noteMailEvent,
  trustOwnAddress,
  type WaitingAt,
  waitsFor,
} from './letters/notifications.server';
export { claimPersonLetter, markPersonLetter, queuePersonLetter } from './letters/person-letters.server';
export {
  changeDepartment,
  type Department,
  insertDepartment,
  listDepartments,
} from './libraries/departments.server';
export {
  confirmLibraryNames,
  confirmOwnNames,
  getLibraryNames,
  type LibraryNames,
  readOwnNames,
} from './libraries/forms.server';
export {
  findLibrary,
  getProfile,
  type Library,
  type LibraryProfile,
  listRegionLibraries,
  listRegions,
} from './libraries/libraries.server';
export { getLook, saveLook } from './libraries/library-look.server';
export {
  closeLibrary,
  countPeopleToInvite,
  type FirstPerson,
  type LibraryRefusal,
  listFirstPeople,
  listMemberLibraries,
  type MemberLibrary,
  mergeLibraries,
  moveLibrary,
  type OpeningRow,
  openLibraries,
  renameLibrary,
  reopenLibrary,
  type Standing,
} from './libraries/member-libraries.server';
export { beginLinkSession, findLink, type SignedLink } from './links.server';
export {
  answerRequest,
  askAboutData,
  askAddress,
  correctName,
  type DecideProblem,
  decidesPrivacy,
  erasePerson,
  findRequestAddress,
  listOwnRequests,
  listRequests,
  readAddressCode,
  readOwnLibraries,
  readOwnRecords,
  takeAddress,
  tryAddressCode,
  withdrawRequest,
} from './privacy.server';
export {
  librariesHere,
  type Retention,
  readRetention,
  retainLibrary,
  retentionSubjects,
  setRetention,
  sweepSignIn,
} from './retention.server';
export { type OwnAccount, readOwnAccount } from './sign-in/account.server';
export {
  beginCeremony,
  takeCeremony,
} from './sign-in/ceremonies.server';
export {
  allowAttempt,
  clearAttempts,
  deleteSession,
  deleteSessionsOf,
  findCredentials,
  findSession,
  listDoors,
  type PersonDoor,
  returnAttempt,
  setPreferences,
  touchSession,
} from './sign-in/identity.server';
export {
  addPasskey,
  findPasskey,
  listOwnPasskeys,
  removePasskey,
  renamePasskey,
  spendPasskeyCounter,
} from './sign-in/passkeys.server';
export {
  confirmApp,
  findSecondFactor,
  listRoleProtection,
  removeApp,
  replaceRecoveryCodes,
  type SecondFactor,
  setSecondFactorRule,
  spendAppStep,
  spendRecoveryCode,
  startApp,
} from './sign-in/second-factor.server';
export {
  confirmSession,
  endOtherSessions,
  endOwnSession,
  insertSession,
  listOwnSessions,
  readStanding,
  type SessionMethod,
} from './sign-in/sessions.server';
export {
  askCode,
  type CodePurpose,
  type CodeState,
  findProviderAccount,
  linkProvider,
  readCode,
  resetPassword,
  setPassword,
  tryCode,
  unlinkProvider,
  useCode,
} from './sign-in/sign-in.server';
