import type { IsoDate } from '@sklaida/kernel';
import type { AttendanceAnswer, CommitmentStep, GroupKind } from '@sklaida/workgroups';
import type { GroupMember } from '~/auth/guards.server';
import source from '../../../db/seed/data/groups.json';
import { type DemoPerson, demoRegions } from './source';

type DemoGroup = {
  id: string;
  host: string;
  name: string;
  kind: GroupKind;
  reach: 'region' | 'association';
  lead: string;
  members: string[];
  observers: string[];
  charter: string;
  topics: { by: string; text: string }[];
};
export type DemoMeeting = {
  id: string;
  group: string;
  kind?: 'sitting';
  title: string;
  on: IsoDate;
  from: string;
  to: string;
  place: string | null;
  link?: string;
  state: 'planned' | 'published' | 'draft' | 'approved';
  absent: string[];
  answers?: Record<string, AttendanceAnswer>;
  agenda: { title: string; minutes: number; notes?: string }[];
};
export type DemoDecision = {
  meeting: string;
  /** The line of the agenda, counted from 0. */
  item: number;
  text: string;
  owner: string | null;
  due: IsoDate | null;
  answers: { step: CommitmentStep; on: IsoDate; day?: IsoDate; words?: string }[];
  /** When the group gave it up. */
  drop?: IsoDate;
};

export const demoGroups = source.groups as DemoGroup[];
export const demoMeetings = source.meetings as DemoMeeting[];
export const demoDecisions = source.decisions as DemoDecision[];

const people = new Map(demoRegions.flatMap((one) => one.people).map((one) => [one.id, one]));

export function personOf(id: string): DemoPerson & { name: string } {
  const found = people.get(id);
  if (!found) throw new Error(`demonstration: nobody is ${id}`);
  return { ...found, name: `${found.first_name} ${found.last_name}` };
}

/** Somebody at work in a group. */
export type InGroup = <T>(
  person: string,
  group: string,
  work: (member: GroupMember) => Promise<T>,
) => Promise<T>;
