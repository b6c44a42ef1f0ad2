import { bindField, type LiveField, type LiveItem } from './live-field';
import { fromText, type Message, toText } from './unsent';

export type LiveStatus = 'saved' | 'saving' | 'offline' | 'closed' | 'refused' | 'signedOut' | 'gone';
export type Present = { person: string; name: string; item: string | null };
export type LiveHandle = {
  /** Items that came onto the agenda meanwhile. */
  add: (items: LiveItem[]) => void;
  strike: (item: string, line: string) => void;
  /** The texts of fields in which something was not acknowledged. */
  unsent: () => string[];
  stop: () => void;
};
type Options = {
  address: string;
  person: string;
  items: (LiveItem & { seq: number })[];
  fieldOf: (item: string) => HTMLTextAreaElement | null;
  said: (status: LiveStatus) => void;
  here: (people: Present[]) => void;
  moved: () => void;
  marked: (item: string, line: string) => void;
};

const pause = 200;
const longestWait = 10_000;
const hereEvery = 20_000;
const verdicts: Record<number, LiveStatus> = {
  401: 'signedOut',
  403: 'gone',
  404: 'gone',
  409: 'closed',
  422: 'refused',
};

/** The open minutes: what is typed leaves at once and is kept until the server says that it has it; what others write comes in. */
export function startMinutes({
  address,
  person,
  items,
  fieldOf,
  said,
  here,
  moved,
  marked,
}: Options): LiveHandle {
  const fields = new Map<string, LiveField>();
  const busy = new Map<string, Promise<void>>();
  /** Of items the page does not show yet. */
  const unheard = new Map<string, Uint8Array[]>();
  const wakes = new Set<() => void>();
  let stopped = false;
  let wait = 0;
  let status: LiveStatus = 'saved';
  let focused: string | null = null;
  let cursor = items.map(({ id, seq }) => `${id}:${seq}`).join(',');
  let stream: EventSource | null = null;

  const say = (next: LiveStatus) => {
    status = next;
    said(next);
  };
  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        wakes.delete(done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      wakes.add(done);
    });
  const wake = () => {
    wait = 0;
    for (const one of wakes) one();
  };

  async function post(field: LiveField, { key, update }: Message): Promise<LiveStatus | 'gap'> {
    const body = new URLSearchParams({ intent: 'write', item: field.id, key, update: toText(update) });
    try {
      const answer = await fetch(address, {
        method: 'POST',
        body,
        keepalive: update.length < 30_000,
        redirect: 'error',
        signal: AbortSignal.timeout(15_000),
      });
      if (answer.ok) return 'saved';
      if (answer.status === 422 && ((await answer.json()) as { error?: string }).error === 'gap')
        return 'gap';
      return verdicts[answer.status] ?? 'offline';
    } catch {
      return 'offline';
    }
  }

  async function send(field: LiveField): Promise<void> {
    await rest(pause);
    for (let message = field.next(); message && !stopped; message = field.next()) {
      const answer = await post(field, message);
      if (answer === 'saved') {
        wait = 0;
        field.acknowledged();
        continue;
      }
      if (answer === 'gap') {
        field.whole();
        continue;
      }
      say(answer);
      if (answer === 'closed' || answer === 'gone' || answer === 'refused') return;
      wait = Math.min(longestWait, wait * 2 || 500);
      await rest(wait * (0.75 + Math.random() / 2));
    }
    if (!stopped && ![...fields.values()].some((one) => one.unsent())) say('saved');
  }

  function flush(field: LiveField): void {
    if (busy.has(field.id) || stopped) return;
    busy.set(
      field.id,
      send(field).finally(() => {
        busy.delete(field.id);
        if (field.unsent() && (status === 'saved' || status === 'saving')) flush(field);
      }),
    );
  }

  function bind(item: LiveItem): void {
    const element = fields.has(item.id) ? null : fieldOf(item.id);
    if (!element) return;
    const field = bindField(element, person, item, {
      written: () => {
        if (status === 'saved') say('saving');
        const own = fields.get(item.id);
        if (own) flush(own);
      },
      marked: (line) => marked(item.id, line),
    });
    fields.set(item.id, field);
    for (const update of unheard.get(item.id) ?? []) field.hear(update);
    unheard.delete(item.id);
    if (field.unsent()) {
      say('saving');
      flush(field);
    }
  }

  function listen(): void {
    if (stopped) return;
    const opened = new EventSource(`${address}?from=${encodeURIComponent(cursor)}`);
    stream = opened;
    opened.addEventListener('text', ({ data, lastEventId }) => {
      const { item, update } = JSON.parse(data) as { item: string; update: string };
      const field = fields.get(item);
      if (field) field.hear(fromText(update));
      else unheard.set(item, [...(unheard.get(item) ?? []), fromText(update)]);
      cursor = lastEventId || cursor;
    });
    opened.addEventListener('here', ({ data }) => here(JSON.parse(data)));
    opened.addEventListener('moved', moved);
    opened.addEventListener('open', () => {
      wake();
      present();
    });
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED || stopped) return;
      setTimeout(listen, 2000);
    });
  }

  function present(): void {
    const body = new URLSearchParams({ intent: 'here', item: focused ?? '' });
    fetch(address, { method: 'POST', body, redirect: 'error' }).catch(() => {});
  }
  const focus = ({ target }: FocusEvent) => {
    const item = [...fields.keys()].find((id) => fieldOf(id) === target) ?? null;
    if (item === null || item === focused) return;
    focused = item;
    present();
  };
  const hide = () => document.visibilityState === 'hidden' && wake();
  const offline = () => [...fields.values()].some((one) => one.unsent()) && say('offline');

  document.addEventListener('focusin', focus);
  document.addEventListener('visibilitychange', hide);
  addEventListener('online', wake);
  addEventListener('offline', offline);
  const beat = setInterval(present, hereEvery);
  for (const item of items) bind(item);
  listen();

  return {
    add: (more) => {
      for (const item of more) bind(item);
    },
    strike: (item, line) => fields.get(item)?.strike(line),
    unsent: () => [...fields.values()].filter((one) => one.unsent()).map((one) => one.text()),
    stop() {
      stopped = true;
      stream?.close();
      clearInterval(beat);
      wake();
      document.removeEventListener('focusin', focus);
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('online', wake);
      removeEventListener('offline', offline);
      for (const field of fields.values()) field.stop();
    },
  };
}
