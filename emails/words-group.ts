import type { GroupMail } from './group-mail';
import type { Letters } from './letter';
import { commitmentEn, commitmentLt } from './words-commitment';
import { meetingEn, meetingLt } from './words-meeting';

export const groupLt: Letters<GroupMail['kind']> = { meeting: meetingLt, commitment: commitmentLt };
export const groupEn: Letters<GroupMail['kind']> = { meeting: meetingEn, commitment: commitmentEn };
