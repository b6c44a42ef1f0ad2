import type { GroupMail } from './group-mail';
import type { Letters } from './letter';
import { commitmentEn, commitmentLt } from './words-commitment';
import { meetingEn, meetingLt } from './words-meeting';
import { minutesEn, minutesLt } from './words-minutes';

export const groupLt: Letters<GroupMail['kind']> = {
  meeting: meetingLt,
  minutes: minutesLt,
  commitment: commitmentLt,
};
export const groupEn: Letters<GroupMail['kind']> = {
  meeting: meetingEn,
  minutes: minutesEn,
  commitment: commitmentEn,
};
