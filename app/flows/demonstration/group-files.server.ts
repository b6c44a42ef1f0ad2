import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Database, type Door, withGuest } from '@sklaida/db/tenancy';
import { hashOf } from '@sklaida/kernel/server';
import { groupRights } from '@sklaida/workgroups';
import { answerAsGuest, bindGuest, guestToken, readGuestMeeting } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import source from '../../../db/seed/data/group-files.json';
import { arrivalsFolder } from '../files/files-on-disk.server';
import { keepGroupFile } from '../files/keep-file.server';
import { inviteToMeeting } from '../guests/invite-guest.server';
import { demoGroups, demoMeetings } from './groups-source';
import { idOf } from './source';
import { type As, must } from './steps';

type Stage = { database: Database; origin: string; tokenSecret?: string; filesDir?: string };
type InGroup = <T>(person: string, group: string, work: (member: GroupMember) => Promise<T>) => Promise<T>;

/** Files of the groups and guests of a meeting; without a folder no files, without the secret no links. */
export async function playGroupFiles(as: As, stage: Stage): Promise<void> {
  const inGroup: InGroup = (person, group, work) => {
    const slug = demoGroups.find((one) => one.id === group)?.host ?? '';
    const door: Door = { kind: 'group', slug, group: idOf('group', group) };
    return as(idOf('person', person), door, (member) => {
      const { group: entered } = member.entered;
      if (!entered) throw new Error('demonstration: the door of a group opened without it');
      return work(Object.assign(member, { group: entered, rights: groupRights(entered) }));
    });
  };
  if (stage.filesDir) for (const file of source.files) await bring(inGroup, file, stage.filesDir);
  if (stage.tokenSecret)
    for (const guest of source.guests)
      await invite(inGroup, guest, { ...stage, tokenSecret: stage.tokenSecret });
}

async function bring(inGroup: InGroup, file: (typeof source.files)[number], filesDir: string): Promise<void> {
  const bytes = Buffer.from(file.text, 'utf8');
  const arrived = path.join(arrivalsFolder(filesDir), idOf('file', file.name));
  await mkdir(path.dirname(arrived), { recursive: true, mode: 0o700 });
  await writeFile(arrived, bytes, { mode: 0o600 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kept = await inGroup(file.by, file.group, (member) =>
    keepGroupFile(member, filesDir, {
      id: idOf('file', file.name),
      subject: file.meeting ? { kind: 'meeting', id: idOf('meeting', file.meeting) } : { kind: 'group' },
      received: { fileName: file.name, path: arrived, bytes: bytes.byteLength, sha256 },
      forGuests: file.guests,
      now: new Date(),
    }),
  );
  must(kept, file.name);
}

/** Invited by the lead; who has answered did so in a browser that is nobody's now. */
async function invite(
  inGroup: InGroup,
  { group, meeting, id, answer, ...about }: (typeof source.guests)[number],
  { database, origin, tokenSecret }: Stage & { tokenSecret: string },
): Promise<void> {
  const ahead = demoMeetings.find((one) => one.id === meeting);
  // A meeting whose day has passed takes nobody in any more.
  if (!ahead || Date.parse(`${ahead.on}T${ahead.from}:00Z`) < Date.now()) return;
  const guest = idOf('guest', id);
  const lead = demoGroups.find((one) => one.id === group)?.lead ?? '';
  const invited = await inGroup(lead, group, (member) =>
    inviteToMeeting(
      member,
      idOf('meeting', meeting),
      { ...about, id: guest },
      { origin, tokenSecret, demo: true },
    ),
  );
  must(invited, `invitation of ${about.name}`);
  if (answer !== 'coming') return;
  const device = hashOf(`demonstration ${guest}`);
  await withGuest(database, hashOf(guestToken(tokenSecret, guest)), async (tx) => {
    await bindGuest(tx, device);
    await readGuestMeeting(tx, { device, look: true });
    await answerAsGuest(tx, { device, answer });
  });
}
