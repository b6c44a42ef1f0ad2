import type { GroupMail } from './group-mail';
import type { Letters } from './letter';
import { commitmentEn, commitmentLt } from './words-commitment';
import { discussionEn, discussionLt } from './words-discussion';
import { meetingEn, meetingLt } from './words-meeting';
import { minutesEn, minutesLt } from './words-minutes';
import { reportSharedEn, reportSharedLt } from './words-report-shared';
import { seatEn, seatLt } from './words-seat';
import { sideEn, sideLt } from './words-side';

export const groupLt: Letters<GroupMail['kind']> = {
  'group-seat': seatLt,
  meeting: meetingLt,
  minutes: minutesLt,
  'report-shared': reportSharedLt,
  'side-report': sideLt,
  commitment: commitmentLt,
  discussion: discussionLt,
};
export const groupEn: Letters<GroupMail['kind']> = {
  'group-seat': seatEn,
  meeting: meetingEn,
  minutes: minutesEn,
  'report-shared': reportSharedEn,
  'side-report': sideEn,
  commitment: commitmentEn,
  discussion: discussionEn,
};
