import { uuidv7 } from '@sklaida/kernel';
import { answerThread, beginThread } from '~/flows/discussions/post-steps.server';
import { readThread, threadWish } from '~/flows/discussions/read-thread.server';
import { readThreads, threadFilter } from '~/flows/discussions/read-threads.server';
import type { TestDatabase } from '../setup/database';
import { signIn } from './at-work';
import { type GroupActor, meetingRoom } from './meeting-room';
import { buildWorld, the } from './world';

const origin = 'https://sklaida.example';
const letters = { origin, demo: false };

/** A group of four libraries whose people talk: a lead, two members and an observer; a fifth library sits in no group. */
export async function talkingRoom(db: TestDatabase) {
  const world = await buildWorld(db.owner, { regions: 1, libraries: 4, schools: 0 });
  const { county, libraries } = the(world.regions[0]);
  const [first, second, watcher, stranger] = [0, 1, 2, 3].map((at) => the(libraries[at]));
  const places = {
    county,
    ...{ first: the(first), second: the(second), watcher: the(watcher), stranger: the(stranger) },
  };
  const room = await meetingRoom(db, county, [
    [county, 'lead'],
    [places.first, 'member'],
    [places.second, 'member'],
    [places.watcher, 'observer'],
  ]);
  const lead = await room.enter(county);
  const member = await room.enter(places.first);
  const other = await room.enter(places.second);
  const observer = await room.enter(places.watcher);
  const home = the(await signIn(db, places.first.email, { kind: 'library', slug: places.first.slug }));

  async function begin(input: Partial<Parameters<typeof beginThread>[1]> = {}, who = lead): Promise<string> {
    const done = await beginThread(who.member, {
      ...{
        id: uuidv7(),
        postId: uuidv7(),
        title: 'Plakatai',
        body: 'Kada spausdiname plakatus?',
        mention: [],
      },
      ...{ subject: { kind: 'topic' as const, id: null }, mustRead: false, ...letters, ...input },
    });
    if (!done.ok) throw new Error(done.error);
    return done.value.id;
  }
  const say = (threadId: string, body: string, who = member, mention: string[] = []) =>
    answerThread(who.member, { threadId, postId: uuidv7(), body, mention, ...letters });
  const page = (id: string, who: GroupActor = lead, query = '') =>
    who.does((tx) =>
      readThread(tx, who.member, { id, locale: 'lt', ...threadWish(new URL(`${origin}/?${query}`)) }),
    );
  const list = (query = '', who: GroupActor = lead) =>
    who.does((tx) =>
      readThreads(tx, who.member, { locale: 'lt', filter: threadFilter(new URL(`${origin}/?${query}`)) }),
    );
  const lettersOf = (threadId: string) =>
    db.owner`select id, to_email, recipient_id, tenant_id, mail from outbox
      where mail->>'kind' = 'discussion' and mail->'props'->>'url' like ${`%${threadId}`} order by to_email`;
  return { places, room, lead, member, other, observer, home, begin, say, page, list, lettersOf };
}

export type TalkingRoom = Awaited<ReturnType<typeof talkingRoom>>;

/** The words of a page's posts. */
export const wordsOf = (found: Awaited<ReturnType<TalkingRoom['page']>>) =>
  found.rows.map(({ parts }) => parts.map(({ text }) => text).join(''));
