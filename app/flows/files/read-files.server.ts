import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, todayIn, uuidv7 } from '@sklaida/kernel';
import { groupFileBytes, groupFileEndings } from '@sklaida/workgroups';
import {
  type GroupFile,
  listGroupFiles,
  listMeetings,
  listRemovedFiles,
  type Meeting,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { type Formats, formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';

const shown = 300;

/** The files of a group: what is kept, for what, and where one more goes. */
export async function readGroupFiles(
  tx: TenantTx,
  member: GroupMember,
  { locale, asked }: { locale: Locale; asked: string | null },
) {
  const { group, rights } = member;
  const formats = formatsFor(locale);
  const base = groupPath(group);
  const write = rights.has('group:write');
  const [files, removed, meetings] = await Promise.all([
    listGroupFiles(tx, { group, limit: shown }),
    write ? listRemovedFiles(tx, group) : [],
    listMeetings(tx, { group, limit: 60 }),
  ]);
  const named = meetings.map((one) => ({ id: one.id, title: meetingName(one, formats) }));
  const titles = new Map(named.map((one) => [one.id, one.title]));
  const line = (file: GroupFile) => ({
    ...fileLine(file, { base, formats }),
    meeting: titles.get(file.subjectId ?? '') ?? null,
    to:
      file.subjectKind === 'meeting' && file.subjectId !== null ? `${base}/meetings/${file.subjectId}` : null,
    subject: file.subjectKind,
    forGuests: file.forGuests,
    mayTurn: write && mayTurn(member, file),
  });
  return {
    id: uuidv7(),
    files: files.map(line),
    more: files.length === shown ? shown : null,
    removed: removed.filter((file) => mayTurn(member, file)).map(line),
    meetings: named,
    /** The meeting whose page one came from. */
    asked: isUuid(asked) && titles.has(asked) ? asked : '',
    accept: groupFileEndings.map((one) => `.${one}`).join(','),
    limit: groupFileBytes,
    mayAdd: write,
  };
}
export type GroupFilesPage = Awaited<ReturnType<typeof readGroupFiles>>;

/** The files of some meetings or posts, as their own pages list them. */
export async function filesOf(
  tx: TenantTx,
  member: GroupMember,
  { of, locale }: { of: readonly string[]; locale: Locale },
) {
  const formats = formatsFor(locale);
  const base = groupPath(member.group);
  const files = await listGroupFiles(tx, { group: member.group, of, limit: 200 });
  return files.map((file) => ({
    ...fileLine(file, { base, formats }),
    subjectId: file.subjectId,
    forGuests: file.forGuests,
  }));
}

/** The latest files of a group, whatever they belong to. */
export async function latestFiles(tx: TenantTx, member: GroupMember, locale: Locale) {
  const files = await listGroupFiles(tx, { group: member.group, limit: 4 });
  return files.map((file) => fileLine(file, { base: groupPath(member.group), formats: formatsFor(locale) }));
}

const mayTurn = ({ rights, entered }: GroupMember, file: GroupFile) =>
  rights.has('group:lead') || file.uploadedById === entered.person.id;

const meetingName = (one: Meeting, formats: Formats) =>
  `${formats.longDay(todayIn(one.zone, one.startsAt))}: ${one.title}`;

function fileLine(file: GroupFile, { base, formats }: { base: string; formats: Formats }) {
  return {
    id: file.id,
    name: file.name,
    size: formats.fileSize(file.bytes),
    by: file.uploadedByName,
    when: formats.longDay(todayIn(timeZone, file.createdAt)),
    href: `${base}/files/${file.id}`,
  };
}
