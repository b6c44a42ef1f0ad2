import { keptHere } from '~/http/left-here';

/** A message to the server: what was written, under a key that makes it one writing however often it is sent. */
export type Message = { key: string; update: Uint8Array; sent: boolean };

const prefix = (person: string, item: string) => `${keptHere}${person}:${item}:`;

export function toText(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromText(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (one) => one.charCodeAt(0));
}

/** Keeps on this device what the server has not acknowledged. Where nothing may be kept, it lives as long as the page. */
export function unsentOf(person: string, item: string) {
  const own = prefix(person, item) + crypto.randomUUID();
  return {
    keep(messages: Message[]): boolean {
      try {
        if (messages.length === 0) localStorage.removeItem(own);
        else
          localStorage.setItem(own, JSON.stringify(messages.map(({ key, update }) => [key, toText(update)])));
        return true;
      } catch {
        return false;
      }
    },
    /** What a page that was closed, or another tab, had left to send. Sending it twice is sending it once. */
    adopt(): Message[] {
      const messages: Message[] = [];
      try {
        const names = Object.keys(localStorage).filter(
          (name) => name.startsWith(prefix(person, item)) && name !== own,
        );
        for (const name of names) {
          for (const [key, text] of JSON.parse(localStorage.getItem(name) ?? '[]') as [string, string][])
            messages.push({ key, update: fromText(text), sent: true });
        }
        if (messages.length > 0 && this.keep(messages))
          for (const name of names) localStorage.removeItem(name);
      } catch {
        // What cannot be read cannot be sent.
      }
      return messages;
    },
  };
}
