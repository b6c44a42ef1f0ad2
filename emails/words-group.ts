import type { GroupMail } from './group-mail';
import type { Letters } from './letter';
import { commitmentEn, commitmentLt } from './words-commitment';
import { meetingEn, meetingLt } from './words-meeting';
import { minutesEn, minutesLt } from './words-minutes';
import { reportSharedEn, reportSharedLt } from './words-report-shared';
import { seatEn, seatLt } from './words-seat';

export const groupLt: Letters<GroupMail['kind']> = {
  'group-seat': seatLt,
  meeting: meetingLt,
  minutes: minutesLt,
  'report-shared': reportSharedLt,
  commitment: commitmentLt,
};
export const groupEn: Letters<GroupMail['kind']> = {
  'group-seat': seatEn,
  meeting: meetingEn,
  minutes: minutesEn,
  'report-shared': reportSharedEn,
  commitment: commitmentEn,
};
