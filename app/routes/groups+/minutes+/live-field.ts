import {
  applyUpdate,
  makeChanges,
  mergeUpdates,
  openText,
  stateOf,
  strokeBetween,
} from '@sklaida/workgroups/minutes';
import { fromText, type Message, unsentOf } from './unsent';

export type LiveItem = { id: string; state: string | null };
type Told = {
  /** Something was written here and waits to be sent. */
  written: () => void;
  /** A line that begins with „!“ was ended. */
  marked: (line: string) => void;
};

/** Binds a field to the text that several people write. What is typed becomes an update to send; what is heard moves no caret. */
export function bindField(field: HTMLTextAreaElement, person: string, item: LiveItem, told: Told) {
  const shared = openText(item.state ? [fromText(item.state)] : []);
  const unsent = unsentOf(person, item.id);
  let messages: Message[] = unsent.adopt();
  let waiting: Uint8Array[] = [];
  let composing = false;
  // The text the page came with; what differs from it was typed before this script was here.
  let shown = shared.text.toString();

  function push(update: Uint8Array | null): void {
    if (!update) return;
    const last = messages.at(-1);
    if (last && !last.sent) last.update = mergeUpdates([last.update, update]);
    else messages.push({ key: crypto.randomUUID(), update, sent: false });
    unsent.keep(messages);
    told.written();
  }

  function take(): void {
    const stroke = strokeBetween(shown, field.value, field.selectionEnd);
    if (!stroke) return;
    shown = field.value;
    push(makeChanges(shared, [stroke]));
    const ended = stroke.added.endsWith('\n')
      ? lineBefore(field.value, stroke.at + stroke.added.length - 1)
      : '';
    if (/^!\s*\S/.test(ended)) told.marked(ended);
  }

  function show(): void {
    const next = shared.text.toString();
    if (next === shown) return;
    const stroke = strokeBetween(shown, next);
    const [start, end] = [field.selectionStart, field.selectionEnd];
    const moved = (at: number) => {
      if (!stroke || at <= stroke.at) return at;
      return at >= stroke.at + stroke.removed
        ? at + stroke.added.length - stroke.removed
        : stroke.at + Math.min(at - stroke.at, stroke.added.length);
    };
    shown = next;
    const top = field.scrollTop;
    field.value = next;
    if (document.activeElement === field) field.setSelectionRange(moved(start), moved(end));
    field.scrollTop = top;
  }

  function hear(update: Uint8Array): void {
    // Writing over a letter that is being composed would break it.
    if (composing) {
      waiting.push(update);
      return;
    }
    take();
    applyUpdate(shared, update);
    show();
  }

  const listeners = {
    input: () => composing || take(),
    compositionstart: () => {
      composing = true;
    },
    compositionend: () => {
      composing = false;
      take();
      for (const update of waiting) hear(update);
      waiting = [];
    },
  };
  for (const [name, listener] of Object.entries(listeners)) field.addEventListener(name, listener);
  // A value set by script stays when the page is read anew.
  const typed = field.value;
  field.value = typed;
  take();
  for (const { update } of messages) applyUpdate(shared, update);
  show();

  return {
    id: item.id,
    hear,
    next(): Message | undefined {
      const [first] = messages;
      if (first) first.sent = true;
      return first;
    },
    acknowledged(): void {
      messages = messages.slice(1);
      unsent.keep(messages);
    },
    /** The server lacks something this text builds on: it is given all of it. */
    whole(): void {
      messages = [{ key: crypto.randomUUID(), update: stateOf(shared), sent: true }];
      unsent.keep(messages);
    },
    unsent: () => messages.length > 0,
    text: () => shared.text.toString(),
    /** Takes a line out, once it has become a decision. */
    strike(line: string): void {
      const text = shared.text.toString();
      const at = `\n${text}\n`.indexOf(`\n${line}\n`);
      if (at < 0) return;
      push(makeChanges(shared, [{ at, removed: Math.min(line.length + 1, text.length - at), added: '' }]));
      show();
    },
    stop(): void {
      for (const [name, listener] of Object.entries(listeners)) field.removeEventListener(name, listener);
    },
  };
}

export type LiveField = ReturnType<typeof bindField>;

function lineBefore(text: string, end: number): string {
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
}
