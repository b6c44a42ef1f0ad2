export { type Ballot, findBallot, listBallots } from './ballots/read-ballots.server';
export { listWaitingBallots } from './ballots/waiting-ballots.server';
export {
  answerLinkedBallot,
  castVote,
  closeBallot,
  closeDueBallots,
  type NewBallot,
  type OpenRefusal,
  openBallot,
  openBallotLink,
  readLinkedBallot,
  tellOfBallot,
  type VoteRefusal,
} from './ballots/write-ballots.server';
export {
  changeBulletin,
  findBulletin,
  insertBulletin,
  listBulletins,
} from './bulletins/bulletins.server';
export { listOwnReads, listReads as listBulletinReads, noteRead } from './bulletins/reads.server';
export {
  answerCommitment,
  type Commitment,
  findCommitment,
  handOnCommitment,
  listCommitments,
  waitingAtWork,
} from './decisions/commitments.server';
export { type Decision, findDecision, listDecisions } from './decisions/list-decisions.server';
export { listPossibleOwners } from './decisions/people.server';
export { addDecision, changeDecision, steerDecision } from './decisions/write-decision.server';
export {
  type AnswerLink,
  answerByLink,
  findAnswerLink,
  openAnswerLink,
} from './discussions/answer-link.server';
export {
  findPost,
  findThread,
  listPosts,
  listThreadReads,
  listThreads,
  type Post,
  searchThreads,
  type Thread,
  threadsAbout,
} from './discussions/list-threads.server';
export {
  markThread,
  unreadForDigest,
  waitingThreads,
} from './discussions/read-marks.server';
export { findSubject, listSubjects, type Subject } from './discussions/subjects.server';
export { tellAll, tellNamed } from './discussions/tell-readers.server';
export {
  addPost,
  changePost,
  closeThread,
  openThread,
  removePost,
} from './discussions/write-posts.server';
export { type FileProblem, judgeFile } from './files/file-kind';
export { groupFilesBytes } from './files/file-limits';
export {
  addGroupFile,
  type FileSubject,
  findGroupFile,
  forgetGroupFiles,
  type GroupFile,
  hasFileSubject,
  listGroupFiles,
  listRemovedFiles,
  sumGroupFiles,
  turnGroupFile,
} from './files/group-files.server';
export {
  comingMeetings,
  findGroup,
  findGroupHost,
  type GroupLine,
  type GroupMeeting,
  listMyGroups,
  listOpenDecisions,
  listWaitingTopics,
  nearMeetings,
} from './groups.server';
export {
  answerAsGuest,
  askGuestCode,
  bindGuest,
  findGuestFile,
  type GuestMeeting,
  proveGuest,
  readGuestMeeting,
} from './guests/guest-visit.server';
export {
  guestToken,
  inviteGuest,
  listGuests,
  type MeetingGuest,
  revokeGuest,
  tellGuests,
  tickGuests,
} from './guests/guests.server';
export {
  type AgendaItem,
  addItems,
  changeItem,
  listAgenda,
  type NewItem,
  removeItem,
  shiftItem,
} from './meetings/agenda.server';
export { type Attendance, answerInvitation, listAttendance } from './meetings/attendance.server';
export { changeSeries } from './meetings/change-series.server';
export {
  answerLinkedMeeting,
  openMeetingLink,
  readLinkedMeeting,
} from './meetings/meeting-links.server';
export { cancelMeeting, holdMeeting, moveMeeting, publishAgenda } from './meetings/meeting-steps.server';
export {
  changeMeeting,
  findMeeting,
  listMeetings,
  type Meeting,
  noteMeeting,
  openMeeting,
} from './meetings/meetings.server';
export { offerAgenda } from './meetings/offer.server';
export { endSeries, listSeries, openSeries, planAhead } from './meetings/series.server';
export { tellOfMeeting } from './meetings/tell-members.server';
export { addTopic, listTopics, removeTopic } from './meetings/topics.server';
export {
  answerMinutes,
  approveMinutes,
  listAnswers,
  submitMinutes,
  tickAttendance,
} from './minutes/finish-minutes.server';
export { forgetWritings } from './minutes/forget-writings.server';
export {
  listMinutesItems,
  type MinutesHeard,
  type MinutesItem,
  readMinutesSince,
} from './minutes/read-minutes.server';
export { stopTiming, timeItem } from './minutes/time-item.server';
export {
  type MinutesAuthor,
  type MinutesPlace,
  type MinutesWord,
  minutesChannel,
  tellMinutes,
  writeMinutes,
  writeMinutesForm,
} from './minutes/write-minutes.server';
export {
  changeGroup,
  changeSeat,
  endGroup,
  type GroupPerson,
  listGroupHistory,
  listGroupPeople,
  openGroup,
  seatPeople,
} from './seats.server';
export {
  findGroupYears,
  listYearMeetings,
  listYearPeople,
  type YearMeeting,
  type YearPerson,
} from './year/group-year.server';
export { listOpenThings } from './year/open-things.server';
