import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, todayIn } from '@sklaida/kernel';
import { type ThreadSubject, threadSubjects } from '@sklaida/workgroups';
import { findSubject, listSubjects, type Subject, threadsAbout } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import { type Locale, timeZone } from '~/i18n/locale';
import { translatorFor } from '~/i18n/messages.server';
import { groupPath } from '../groups/group-paths.server';
import { doorPath } from '../screens/shell-data.server';

export type SubjectKey = { kind: ThreadSubject; id: string | null };
const kinds = threadSubjects.filter((kind) => kind !== 'topic');
const topic: SubjectKey = { kind: 'topic', id: null };

/** `decision:<id>` as it stands in an address or a form; anything else is a free topic, or null where it should have been something. */
export function subjectKey(text: string | null | undefined): SubjectKey | null {
  if (!text || text === 'topic') return topic;
  const [kind, id] = text.split(':');
  const known = kinds.find((one) => one === kind);
  return known && isUuid(id) ? { kind: known, id } : null;
}

export const keyText = ({ kind, id }: SubjectKey) => (id ? `${kind}:${id}` : 'topic');

/** The thing a thread is about, where it can be seen; null for a free topic and for what is not there any more. */
export async function subjectOf(
  tx: TenantTx,
  member: GroupMember,
  { kind, id, locale }: SubjectKey & { locale: Locale },
) {
  if (kind === 'topic' || !id) return null;
  const one = await findSubject(tx, { group: member.group, kind, id });
  return one && { kind, label: labelOf(one, locale), to: pageOf(one, member) };
}

/** What a new thread can be about besides a free topic: what has no thread yet. */
export async function subjectChoices(
  tx: TenantTx,
  { group }: GroupMember,
  { locale, now }: { locale: Locale; now: Date },
) {
  const t = translatorFor(locale, 'discussions.subjects');
  const since = new Date(now.getTime() - 30 * 86_400_000);
  const found = [];
  for (const kind of kinds) {
    const taken = await threadsAbout(tx, { group, kind });
    const free = (await listSubjects(tx, { group, kind, since })).filter(({ id }) => !taken.has(id));
    found.push(...free.map((one) => ({ value: keyText(one), label: `${t(kind)}: ${labelOf(one, locale)}` })));
  }
  return found;
}

function labelOf({ kind, title, number, at }: Subject, locale: Locale): string {
  if (kind === 'decision') return `${number}. ${title.replace(/\.$/, '')}`;
  if (kind === 'agenda_item' && at) return `${title} (${formatsFor(locale).day(todayIn(timeZone, at))})`;
  return title;
}

function pageOf({ kind, id, within }: Subject, member: GroupMember): string {
  const base = groupPath(member.group);
  if (kind === 'agenda_item') return `${base}/meetings/${within}#agenda`;
  if (kind === 'decision') return `${base}/decisions/${id}`;
  if (kind === 'template') return `/b/${member.entered.tenant.slug}/reviews/${within}`;
  return `${within ? base : doorPath(member)}/reports/${id}`;
}

/** On the page of a thing: where it is talked about, or where a thread of it begins. */
export async function talkAbout(
  tx: TenantTx,
  { group, rights }: GroupMember,
  kind: Exclude<ThreadSubject, 'topic'>,
) {
  const base = `${groupPath(group)}/discussions`;
  const threads = await threadsAbout(tx, { group, kind });
  return (id: string) => {
    const thread = threads.get(id);
    if (thread) return { to: `${base}/${thread.id}`, posts: thread.posts };
    return rights.has('group:write') ? { to: `${base}/new?about=${kind}:${id}`, posts: 0 } : null;
  };
}
