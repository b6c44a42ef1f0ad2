import type { Database } from '@sklaida/db/tenancy';
import { type MinutesHeard, type MinutesWord, minutesChannel } from '@sklaida/workgroups/server';

type Person = { name: string; item: string | null; at: number };
type Stream = {
  send: (text: string) => void;
  /** Reads on from what this stream has sent; without the right to, it ends. */
  pull: () => void;
  end: () => void;
};
type Room = { streams: Set<Stream>; people: Map<string, Person> };
type Hub = { rooms: Map<string, Room>; ended: boolean };

const mostStreams = 500;
const restFor = 80;
const beatEvery = 15_000;
const hereFor = 50_000;
const hubs = new WeakMap<Database, Hub>();
const encoder = new TextEncoder();

/** One for each web process: it hears the database once and tells the pages that have these minutes open. */
function hubOf(database: Database): Hub {
  const known = hubs.get(database);
  if (known) return known;
  const hub: Hub = { rooms: new Map(), ended: false };
  hubs.set(database, hub);
  database.listen(minutesChannel, {
    heard: (payload) => {
      const word = JSON.parse(payload) as MinutesWord;
      const room = hub.rooms.get(word.meeting);
      if (room) tell(room, word);
    },
    begun: () => {
      for (const { streams } of hub.rooms.values()) for (const one of streams) one.pull();
    },
  });
  return hub;
}

function tell(room: Room, word: MinutesWord): void {
  if (word.kind === 'here') {
    room.people.set(word.person, { name: word.name, item: word.item, at: Date.now() });
    for (const one of room.streams) one.send(whoIsHere(room));
  } else if (word.kind === 'moved') for (const one of room.streams) one.send('event: moved\ndata: 1\n\n');
  else for (const one of room.streams) one.pull();
}

function whoIsHere({ people }: Room): string {
  for (const [id, { at }] of people) if (Date.now() - at > hereFor) people.delete(id);
  const all = [...people].map(([person, { name, item }]) => ({ person, name, item }));
  return `event: here\ndata: ${JSON.stringify(all)}\n\n`;
}

const cursorOf = (known: ReadonlyMap<string, number>) =>
  [...known].map(([item, seq]) => `${item}:${seq}`).join(',');

/** What a page says it has: `item:seq` for each item; whatever else is sent says that it has nothing. */
export function knownOf(cursor: string | null): Map<string, number> {
  const pairs = (cursor ?? '').slice(0, 16_000).matchAll(/([0-9a-f-]{36}):(\d{1,9})(?:,|$)/g);
  return new Map(Array.from(pairs, ([, item = '', seq]) => [item, Number(seq)]));
}

type Watch = {
  meetingId: string;
  known: Map<string, number>;
  /** What was written after `known`; null for whoever may no longer read it. */
  read: (known: ReadonlyMap<string, number>) => Promise<MinutesHeard[] | null>;
};

/** Server-sent events of one meeting's minutes: every writing in order, from where the page stopped; null when there are too many. */
export function watchMinutes(database: Database, { meetingId, known, read }: Watch): Response | null {
  const hub = hubOf(database);
  const open = [...hub.rooms.values()].reduce((sum, { streams }) => sum + streams.size, 0);
  if (hub.ended || open >= mostStreams) return null;
  const room = hub.rooms.get(meetingId) ?? { streams: new Set(), people: new Map() };
  hub.rooms.set(meetingId, room);
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false;
      const stream: Stream = {
        send: (text) => over || controller.enqueue(encoder.encode(text)),
        pull: reader(async () => {
          const heard = over ? [] : await read(known);
          if (!heard) return stream.end();
          for (const { itemId, seq, update } of heard) {
            known.set(itemId, seq);
            const data = JSON.stringify({ item: itemId, update: Buffer.from(update).toString('base64') });
            stream.send(`event: text\nid: ${cursorOf(known)}\ndata: ${data}\n\n`);
          }
        }),
        end: () => {
          if (over) return;
          close();
          controller.close();
        },
      };
      const beat = setInterval(() => {
        stream.send(whoIsHere(room));
        stream.pull();
      }, beatEvery).unref();
      room.streams.add(stream);
      close = () => {
        over = true;
        clearInterval(beat);
        room.streams.delete(stream);
        if (room.streams.size === 0 && hub.rooms.get(meetingId) === room) hub.rooms.delete(meetingId);
      };
      stream.send(`retry: 1000\n\n${whoIsHere(room)}`);
      stream.pull();
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}

/** One reading at a time, a little apart; what is told meanwhile is read afterwards. A failed one is repeated by the beat. */
function reader(read: () => Promise<void>): () => void {
  let state: 'idle' | 'reading' | 'again' = 'idle';
  const run = () => {
    state = 'reading';
    read()
      .catch(() => {})
      .finally(() =>
        setTimeout(() => {
          if (state === 'again') run();
          else state = 'idle';
        }, restFor).unref(),
      );
  };
  return () => {
    if (state === 'idle') run();
    else state = 'again';
  };
}

/** Ends every stream of this process, which is about to stop: browsers come back to another one. */
export function endMinutes(database: Database): void {
  const hub = hubs.get(database);
  if (!hub) return;
  hub.ended = true;
  for (const { streams } of [...hub.rooms.values()]) for (const one of [...streams]) one.end();
}
