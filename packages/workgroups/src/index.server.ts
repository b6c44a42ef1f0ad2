export {
  answerCommitment,
  type Commitment,
  findCommitment,
  listCommitments,
} from './decisions/commitments.server';
export { type Decision, findDecision, listDecisions } from './decisions/list-decisions.server';
export { listPossibleOwners } from './decisions/people.server';
export { addDecision, changeDecision, steerDecision } from './decisions/write-decision.server';
export {
  comingMeetings,
  findGroup,
  type GroupLine,
  type GroupMeeting,
  listMyGroups,
  listOpenDecisions,
  listWaitingTopics,
  nearMeetings,
} from './groups.server';
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
export {
  listMinutesItems,
  type MinutesHeard,
  type MinutesItem,
  readMinutesSince,
} from './minutes/read-minutes.server';
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
