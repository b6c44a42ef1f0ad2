import type { Builder } from '@sklaida/db/seed';
import { type Door, withTenant } from '@sklaida/db/tenancy';
import { groupRights } from '@sklaida/workgroups';
import { markThread } from '@sklaida/workgroups/server';
import type { GroupMember } from '~/auth/guards.server';
import source from '../../../db/seed/data/discussions.json';
import { answerThread, beginThread, stepThread } from '../discussions/post-steps.server';
import type { SubjectKey } from '../discussions/thread-subject.server';
import { demoGroups } from './groups-source';
import { idOf } from './source';
import { type As, must } from './steps';

type DemoThread = {
  id: string;
  group: string;
  title: string;
  /** `agenda_item:<meeting> <line counted from 0>` or `decision:<its words>`. */
  about?: string;
  mustRead?: boolean;
  confirmed?: string[];
  closed?: boolean;
  posts: { by: string; at: string; text: string }[];
};

const threads = source.threads as DemoThread[];

/** What groups talked over between their meetings, on the days they are told to have done so. */
export async function playDiscussions(as: As, { origin, builder }: { origin: string; builder: Builder }) {
  for (const thread of threads) {
    const slug = demoGroups.find((one) => one.id === thread.group)?.host ?? '';
    const door: Door = { kind: 'group', slug, group: idOf('group', thread.group) };
    const inGroup = <T>(person: string, work: (member: GroupMember) => Promise<T>) =>
      as(idOf('person', person), door, (member) => {
        const { group } = member.entered;
        if (!group) throw new Error('demonstration: the door of a group opened without it');
        return work(Object.assign(member, { group, rights: groupRights(group) }));
      });
    await talk(inGroup, thread, origin);
    const id = idOf('thread', thread.id);
    await builder.talked({ id, posts: thread.posts.map(({ at }, index) => ({ number: index + 1, at })) });
    const [first, last] = [thread.posts[0], thread.posts.at(-1)];
    await builder.happened([
      { subjectId: id, action: 'open', at: first?.at ?? '' },
      ...(thread.closed ? [{ subjectId: id, action: 'close', at: last?.at ?? '' }] : []),
    ]);
  }
}

type InGroup = <T>(person: string, work: (member: GroupMember) => Promise<T>) => Promise<T>;

async function talk(inGroup: InGroup, thread: DemoThread, origin: string): Promise<void> {
  const threadId = idOf('thread', thread.id);
  const letters = { origin, demo: true };
  for (const [index, { by, text }] of thread.posts.entries()) {
    const said = { postId: idOf('post', `${thread.id} ${index}`), body: text, mention: [], ...letters };
    await inGroup(by, async (member) => {
      const { title, mustRead = false } = thread;
      const done =
        index === 0
          ? await beginThread(member, {
              ...{ ...said, id: threadId, title, mustRead, subject: subjectOf(thread) },
            })
          : await answerThread(member, { ...said, threadId });
      if (!done.ok) throw new Error(`demonstration: ${title}: ${done.error}`);
    });
  }
  for (const person of thread.confirmed ?? [])
    await inGroup(person, async (member) => {
      must(await stepThread(member, { threadId, intent: 'confirm' }), thread.title);
    });
  const [first] = thread.posts;
  if (thread.closed && first)
    await inGroup(first.by, async (member) => {
      await withTenant(member, (tx) => markThread(tx, { threadId, number: thread.posts.length }));
      must(await stepThread(member, { threadId, intent: 'close' }), thread.title);
    });
}

function subjectOf({ about }: DemoThread): SubjectKey {
  const [kind, ...rest] = (about ?? '').split(':');
  const name = rest.join(':');
  if (kind === 'agenda_item') return { kind, id: idOf('item', name) };
  if (kind === 'decision') return { kind, id: idOf('decision', name) };
  return { kind: 'topic', id: null };
}
