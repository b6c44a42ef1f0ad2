import type { TenantTx } from '@sklaida/db/tenancy';
import { normaliseText } from '@sklaida/kernel';
import { pageOfPost, searchStems } from '@sklaida/workgroups';
import { listThreads, searchThreads, waitingThreads } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { groupPath } from '../groups/group-paths.server';
import { excerpt } from './excerpt';
import { type ThreadShow, threadShows } from './thread-shows';

type ThreadFilter = { show: ThreadShow; q: string };

/** What an address asks of the list; nonsense asks for nothing. */
export function threadFilter(url: URL): ThreadFilter {
  const word = (name: string) => url.searchParams.get(name) ?? '';
  return {
    show: threadShows.find((one) => one === word('show')) ?? 'all',
    q: normaliseText(word('q')).slice(0, 100),
  };
}

/** The discussions of a group: those that match, what is new in each, and whether it waits for this person. */
export async function readThreads(
  tx: TenantTx,
  member: GroupMember,
  { locale, filter }: { locale: Locale; filter: ThreadFilter },
) {
  const { group, rights, entered } = member;
  const base = `${groupPath(group)}/discussions`;
  const formats = formatsFor(locale);
  const stems = searchStems(filter.q);
  const [all, waiting, hits] = await Promise.all([
    listThreads(tx, { group }),
    waitingThreads(tx),
    stems.length > 0 ? searchThreads(tx, stems) : null,
  ]);
  const unread = new Map(waiting.map((one) => [one.threadId, one]));
  const found = hits && new Map(hits.map((one) => [one.threadId, one]));
  const chosen = all.filter(
    (one) =>
      (filter.show !== 'unread' || unread.has(one.id)) &&
      (filter.show !== 'mine' || one.authorId === entered.person.id) &&
      (!found || found.has(one.id)),
  );
  return {
    base,
    group: group.name,
    mayWrite: rights.has('group:write'),
    filter,
    total: all.length,
    rows: chosen.map((one) => {
      const news = unread.get(one.id);
      const hit = found?.get(one.id);
      return {
        id: one.id,
        title: one.title,
        to: hit ? `${base}/${one.id}?page=${pageOfPost(hit.number)}#p${hit.number}` : `${base}/${one.id}`,
        subjectKind: one.subjectKind,
        author: one.authorName,
        posts: one.posts,
        last: formats.moment(one.lastPostAt),
        closed: one.closedAt !== null,
        unread: news?.unread ?? 0,
        named: news?.named ?? false,
        must: news?.must ?? false,
        excerpt: hit ? excerpt(hit.body, stems) : null,
      };
    }),
  };
}

export type ThreadList = Awaited<ReturnType<typeof readThreads>>;
