import { type TenantTx, withTenant } from '@sklaida/db/tenancy';
import { fail, isUuid, ok, type Result } from '@sklaida/kernel';
import { type Named, namedIn } from '@sklaida/workgroups';
import {
  addPost,
  changePost,
  closeThread,
  findSubject,
  findThread,
  markThread,
  openThread,
  removePost,
  tellAll,
  tellNamed,
} from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import { sittingPeople } from './sitting.server';
import type { SubjectKey } from './thread-subject.server';

type Letters = { origin: string; demo: boolean };
type Words = { body: string; mention: string[] };

const speakerOf = ({ entered: { person, tenant } }: GroupMember) => ({
  id: person.id,
  name: `${person.firstName} ${person.lastName}`,
  library: tenant.shortName,
});

/** Whom the words or the ticks name, among those who sit there now; somebody else's id is refused. */
async function namedBy(
  tx: TenantTx,
  { entered }: GroupMember,
  { body, mention }: Words,
): Promise<Result<Named[], 'not-a-member'>> {
  const people = (await sittingPeople(tx))
    .filter(({ personId }) => personId !== entered.person.id)
    .map(({ personId: id, name }) => ({ id, name }));
  if (mention.some((id) => !people.some((one) => one.id === id))) return fail('not-a-member');
  const said = new Set(namedIn(body, people).map(({ id }) => id));
  return ok(people.filter(({ id }) => said.has(id) || mention.includes(id)));
}

type Told = Letters & { threadId: string; postId: string; title: string; body: string };

function newsOf(member: GroupMember, what: 'mention' | 'must-read', told: Told) {
  const { threadId, postId, title, body, origin, demo } = told;
  const { name: by, library } = speakerOf(member);
  const props = { what, groupName: member.group.name, title, by, library, text: body, postId, demo };
  return { key: `post:${postId}`, threadId, title, origin, mail: { kind: 'discussion' as const, props } };
}

type Begin = Words &
  Letters & { id: string; postId: string; title: string; subject: SubjectKey; mustRead: boolean };

/** Begins a thread; who must read it or is named in it is told at once, the others by their digest. */
export async function beginThread(
  member: GroupMember,
  input: Begin,
): Promise<Result<{ id: string }, 'not-a-member' | 'no-subject'>> {
  const { group } = member;
  const { subject, title, body } = input;
  return withTenant(member, async (tx) => {
    const named = await namedBy(tx, member, input);
    if (!named.ok) return named;
    const { kind, id } = subject;
    if (kind !== 'topic' && (!id || !(await findSubject(tx, { group, kind, id })))) return fail('no-subject');
    const made = await openThread(tx, {
      ...{ group, id: input.id, postId: input.postId, title, body, subject, mustRead: input.mustRead },
      mentions: named.value,
      by: speakerOf(member),
    });
    if (!made.begun) return ok({ id: made.id });
    const told = { ...input, threadId: made.id };
    if (input.mustRead) await tellAll(tx, newsOf(member, 'must-read', told));
    else
      await tellNamed(tx, { ...newsOf(member, 'mention', told), people: named.value.map((one) => one.id) });
    await markThread(tx, { threadId: made.id, number: 1 });
    return ok({ id: made.id });
  });
}

type Answer = Words & Letters & { threadId: string | undefined; postId: string };
type Refusal = 'not-found' | 'not-a-member' | 'closed' | 'forbidden' | 'stale';

export async function answerThread(
  member: GroupMember,
  input: Answer,
): Promise<Result<{ number: number }, Refusal>> {
  const { group } = member;
  const { threadId, postId: id, body } = input;
  if (!isUuid(threadId)) return fail('not-found');
  return withTenant(member, async (tx) => {
    const thread = await findThread(tx, { group, id: threadId });
    if (!thread) return fail('not-found');
    const named = await namedBy(tx, member, input);
    if (!named.ok) return named;
    const said = { group, threadId, id, body, mentions: named.value, by: speakerOf(member) };
    const done = await addPost(tx, said);
    if (!done.ok) return done;
    const { number, begun } = done.value;
    if (begun) {
      const news = newsOf(member, 'mention', { ...input, threadId, title: thread.title });
      await tellNamed(tx, { ...news, people: named.value.map((one) => one.id) });
    }
    await markThread(tx, { threadId, number });
    return ok({ number });
  });
}

export async function mendPost(
  member: GroupMember,
  input: Answer & { version: number },
): Promise<Result<{ number: number }, Refusal>> {
  const { group, entered } = member;
  const { threadId, postId: id, body, version } = input;
  if (!isUuid(threadId)) return fail('not-found');
  return withTenant(member, async (tx) => {
    const named = await namedBy(tx, member, input);
    if (!named.ok) return named;
    const key = { group, threadId, id, personId: entered.person.id };
    const done = await changePost(tx, { ...key, version, body, mentions: named.value });
    if (!done.ok) return done;
    const { named: fresh, thread, post } = done.value;
    const news = newsOf(member, 'mention', { ...input, threadId, title: thread.title });
    await tellNamed(tx, { ...news, people: fresh.map((one) => one.id) });
    return ok({ number: post.number });
  });
}

/** The buttons that carry no words: one's own post taken away or back, the thread closed or opened, reading confirmed. */
export async function stepThread(
  member: GroupMember,
  {
    threadId,
    ...step
  }: { threadId: string | undefined } & (
    | { intent: 'remove' | 'return'; postId: string }
    | { intent: 'close' | 'reopen' | 'confirm' }
  ),
): Promise<Result<{ number: number | null }, Refusal>> {
  const { group, entered, rights } = member;
  if (!isUuid(threadId)) return fail('not-found');
  const personId = entered.person.id;
  return withTenant(member, async (tx) => {
    switch (step.intent) {
      case 'remove':
      case 'return': {
        const removed = step.intent === 'remove';
        return removePost(tx, { group, threadId, id: step.postId, personId, removed });
      }
      case 'confirm': {
        const thread = await findThread(tx, { group, id: threadId });
        if (!thread) return fail('not-found');
        if (!thread.mustRead) return fail('forbidden');
        await markThread(tx, { threadId, number: thread.posts, confirm: true });
        return ok({ number: null });
      }
      default: {
        const lead = rights.has('group:lead');
        const closed = step.intent === 'close';
        const done = await closeThread(tx, { group, id: threadId, closed, personId, lead });
        return done.ok ? ok({ number: null }) : done;
      }
    }
  });
}
