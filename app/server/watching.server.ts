import type { Database } from '@sklaida/db/tenancy';

type Stream = { send: (text: string) => void; end: () => void };
type Hub = {
  streams: Map<string, Set<Stream>>;
  /** Campaigns told of within the last second: true when something has moved since. */
  resting: Map<string, boolean>;
  ended: boolean;
};

const channel = 'sklaida_campaign';
const mostStreams = 1000;
const restFor = 1000;
const beatEvery = 15_000;
const recheckEvery = 30_000;
const hubs = new WeakMap<Database, Hub>();
const encoder = new TextEncoder();

let last = 0;
function moved(): string {
  last = Math.max(Date.now(), last + 1);
  return `id: ${last}\nevent: moved\ndata: ${last}\n\n`;
}

/** One for each web process: it hears the database once and tells all who watch. */
function hubOf(database: Database): Hub {
  const known = hubs.get(database);
  if (known) return known;
  const hub: Hub = { streams: new Map(), resting: new Map(), ended: false };
  hubs.set(database, hub);
  database.listen(channel, {
    heard: (campaignId) => tell(hub, campaignId),
    begun: () => {
      for (const campaignId of hub.streams.keys()) tell(hub, campaignId);
    },
  });
  return hub;
}

/** However many libraries answer at once, a campaign is told of at most once a second: the first at once, the rest together. */
function tell(hub: Hub, campaignId: string): void {
  const streams = hub.streams.get(campaignId);
  if (!streams) return;
  if (hub.resting.has(campaignId)) {
    hub.resting.set(campaignId, true);
    return;
  }
  const text = moved();
  for (const one of streams) one.send(text);
  hub.resting.set(campaignId, false);
  setTimeout(() => {
    const more = hub.resting.get(campaignId);
    hub.resting.delete(campaignId);
    if (more) tell(hub, campaignId);
  }, restFor).unref();
}

const countOf = (hub: Hub) => [...hub.streams.values()].reduce((sum, among) => sum + among.size, 0);

function join(hub: Hub, campaignId: string, stream: Stream): () => void {
  const among = hub.streams.get(campaignId) ?? new Set();
  hub.streams.set(campaignId, among.add(stream));
  return () => {
    among.delete(stream);
    if (among.size === 0 && hub.streams.get(campaignId) === among) hub.streams.delete(campaignId);
  };
}

type Watch = {
  campaignId: string;
  /** A browser that comes back may have missed something: it is told at once. */
  back: boolean;
  /** Whether the person may still look; asked again every half minute. */
  may: () => Promise<boolean>;
};

/** Server-sent events that say only that something has moved; null when the process holds as many streams as it can. */
export function watchCampaign(database: Database, { campaignId, back, may }: Watch): Response | null {
  const hub = hubOf(database);
  if (hub.ended || countOf(hub) >= mostStreams) return null;
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const timers = [
        setInterval(() => stream.send(': \n\n'), beatEvery).unref(),
        setInterval(async () => {
          if (!(await may().catch(() => true))) stream.end();
        }, recheckEvery).unref(),
      ];
      const stream: Stream = {
        send: (text) => controller.enqueue(encoder.encode(text)),
        end: () => {
          close();
          controller.close();
        },
      };
      const leave = join(hub, campaignId, stream);
      close = () => {
        close = () => {};
        for (const timer of timers) clearInterval(timer);
        leave();
      };
      stream.send(`retry: 3000\n\n${back ? moved() : ''}`);
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

/** Ends every stream of this process, which is about to stop: browsers come back to another one. */
export function endWatching(database: Database): void {
  const hub = hubs.get(database);
  if (!hub) return;
  hub.ended = true;
  for (const among of [...hub.streams.values()]) for (const one of [...among]) one.end();
}
