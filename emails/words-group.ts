import type { GroupMail } from './group-mail';
import type { Letters } from './letter';
import { ballotEn, ballotLt } from './words-ballot';
import { commitmentEn, commitmentLt } from './words-commitment';
import { discussionEn, discussionLt } from './words-discussion';
import { guestCodeEn, guestCodeLt, guestMeetingEn, guestMeetingLt } from './words-guest';
import { meetingEn, meetingLt } from './words-meeting';
import { minutesEn, minutesLt } from './words-minutes';
import { reportSharedEn, reportSharedLt } from './words-report-shared';
import { seatEn, seatLt } from './words-seat';
import { sideEn, sideLt } from './words-side';

export const groupLt: Letters<GroupMail['kind']> = {
  'group-seat': seatLt,
  meeting: meetingLt,
  'meeting-guest': guestMeetingLt,
  'guest-code': guestCodeLt,
  minutes: minutesLt,
  'report-shared': reportSharedLt,
  'side-report': sideLt,
  ballot: ballotLt,
  commitment: commitmentLt,
  discussion: discussionLt,
};
export const groupEn: Letters<GroupMail['kind']> = {
  'group-seat': seatEn,
  meeting: meetingEn,
  'meeting-guest': guestMeetingEn,
  'guest-code': guestCodeEn,
  minutes: minutesEn,
  'report-shared': reportSharedEn,
  'side-report': sideEn,
  ballot: ballotEn,
  commitment: commitmentEn,
  discussion: discussionEn,
};
