import type { TenantTx } from '@sklaida/db/tenancy';
import { isUuid, uuidv7 } from '@sklaida/kernel';
import { mayChangePost, mayCloseThread, pagesOf, postParts, postsPerPage } from '@sklaida/workgroups';
import {
  findThread,
  type GroupPerson,
  listPosts,
  listThreadReads,
  type Post,
  type Thread,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { notFound } from '~/http/errors';
import { formatsFor } from '~/i18n/format';
import type { Locale } from '~/i18n/locale';
import { filesOf } from '../files/read-files.server';
import { groupPath } from '../groups/group-paths.server';
import { sittingPeople } from './sitting.server';
import { subjectOf } from './thread-subject.server';

/** Which posts an address asks for: a page, all of them to print, one's own to mend; by itself the last page. */
export function threadWish(url: URL) {
  const page = url.searchParams.get('page') ?? '';
  const edit = url.searchParams.get('edit');
  return {
    page: page === 'all' ? ('all' as const) : /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null,
    edit: isUuid(edit) ? edit : null,
  };
}

type View = ReturnType<typeof threadWish> & { id: string | undefined; locale: Locale };

/** One thread as this member reads it, what she may do in it, and who has yet to read what must be read. */
export async function readThread(tx: TenantTx, member: GroupMember, { id, locale, page, edit }: View) {
  const { group, rights, entered } = member;
  const me = entered.person.id;
  const one = isUuid(id) ? await findThread(tx, { group, id }) : null;
  if (!one) throw notFound();
  const pages = pagesOf(one.posts);
  const at = page === 'all' ? null : Math.min(page ?? pages, pages);
  const span = at === null ? [1, one.posts] : [(at - 1) * postsPerPage + 1, at * postsPerPage];
  const [written, reads, sitting, subject] = await Promise.all([
    listPosts(tx, { group, threadId: one.id, from: span[0] ?? 1, to: span[1] ?? one.posts }),
    listThreadReads(tx, { group, threadId: one.id }),
    sittingPeople(tx),
    subjectOf(tx, member, { kind: one.subjectKind, id: one.subjectId, locale }),
  ]);
  const files = await filesOf(tx, member, {
    of: written.flatMap((post) => (post.removedAt ? [] : [post.id])),
    locale,
  });
  const own = reads.find((read) => read.personId === me);
  const seen = own?.readNumber ?? 0;
  const writes = rights.has('group:write');
  const formats = formatsFor(locale);
  const firstNew = written.find(({ number, authorId }) => number > seen && authorId !== me)?.number;
  const list = `${groupPath(group)}/discussions`;
  return {
    list,
    base: `${list}/${one.id}`,
    id: one.id,
    title: one.title,
    subject,
    author: one.authorName,
    begun: formats.longMoment(one.createdAt),
    posts: one.posts,
    closed: one.closedAt && formats.moment(one.closedAt),
    mustRead: one.mustRead,
    page: at,
    pages,
    /** How far it is read when this page has been. */
    upTo: written.at(-1)?.number ?? 0,
    seen,
    firstNew: seen > 0 ? (firstNew ?? null) : null,
    rows: written.map((post) => ({
      ...postLine(post, { one, me, writes, locale, edit }),
      files: files.filter(({ subjectId }) => subjectId === post.id),
    })),
    readers: one.mustRead ? readersOf(one, { reads, people: sitting, locale }) : null,
    may: {
      write: writes && one.closedAt === null,
      close: mayCloseThread(one, { personId: me, lead: rights.has('group:lead'), writes }),
      confirm: writes && one.mustRead && one.authorId !== me && !own?.confirmedAt,
    },
    confirmed: own?.confirmedAt ? formats.moment(own.confirmedAt) : null,
    people: sitting
      .filter(({ personId }) => personId !== me)
      .map(({ personId, name, library }) => ({ id: personId, name, library })),
    newPostId: uuidv7(),
  };
}

export type ThreadPage = Awaited<ReturnType<typeof readThread>>;
export type PostLine = ThreadPage['rows'][number];

type PostView = { one: Thread; me: string; writes: boolean; locale: Locale; edit: string | null };

/** Words that were taken away are nobody's to read, not even in the answer to a page. */
function postLine(post: Post, { one, me, writes, locale, edit }: PostView) {
  const formats = formatsFor(locale);
  const removed = post.removedAt !== null;
  const own = mayChangePost(post, one, { personId: me, writes });
  const names = post.mentions.map(({ name }) => name);
  const parts = removed ? [] : postParts(post.body, names);
  const said = new Set(parts.filter(({ kind }) => kind === 'name').map(({ text }) => text.toLowerCase()));
  const ticked = post.mentions.filter(({ name }) => !said.has(`@${name}`.toLowerCase()));
  return {
    id: post.id,
    number: post.number,
    author: post.authorName,
    library: post.library,
    at: formats.moment(post.createdAt),
    changed: post.version > 1 && !removed ? formats.moment(post.updatedAt) : null,
    removed,
    mine: post.authorId === me,
    parts,
    /** Named by a tick, not in the words. */
    named: removed ? [] : ticked.map(({ name }) => name),
    mayChange: own && !removed,
    mayReturn: own && removed,
    edit:
      own && !removed && post.id === edit
        ? { body: post.body, version: post.version, mentions: ticked.map(({ id }) => id) }
        : null,
  };
}

/** Who has confirmed it and who has yet to: members and leads, not its author nor observers. */
function readersOf(
  one: Thread,
  {
    reads,
    people,
    locale,
  }: { reads: Awaited<ReturnType<typeof listThreadReads>>; people: GroupPerson[]; locale: Locale },
) {
  const formats = formatsFor(locale);
  const asked = people.filter(({ role, personId }) => role !== 'observer' && personId !== one.authorId);
  const lines = asked.map(({ personId, name, library }) => {
    const read = reads.find((mark) => mark.personId === personId);
    return {
      id: personId,
      name,
      library,
      confirmed: read?.confirmedAt ? formats.moment(read.confirmedAt) : null,
      seen: (read?.readNumber ?? 0) > 0,
    };
  });
  return {
    have: lines.filter(({ confirmed }) => confirmed),
    not: lines.filter(({ confirmed }) => !confirmed),
  };
}
