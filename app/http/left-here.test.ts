import { expect, it } from 'vitest';
import { forgetAfterLeaving, keptHere, markLeaving } from './left-here';

/** A store whose names are its own keys, as a browser's are. */
function storeOf(held: Record<string, string>) {
  const methods = {
    getItem: (name: string) => held[name] ?? null,
    setItem: (name: string, value: string) => {
      held[name] = value;
    },
    removeItem: (name: string) => {
      delete held[name];
    },
  };
  return new Proxy(held, {
    get: (target, name: string) => methods[name as 'getItem'] ?? target[name],
  }) as unknown as Storage;
}

const deviceOf = (held: Record<string, string>, sessionStorage: Storage) => ({
  sessionStorage,
  localStorage: storeOf(held),
});

it('unsent words of minutes leave the device with whoever signs out, and nothing else does', () => {
  const held = { [`${keptHere}p:i:1`]: '[]', 'kept-draft': 'tekstas' };
  const session = storeOf({});
  markLeaving(deviceOf(held, session));
  forgetAfterLeaving('/sign-in', deviceOf(held, session));
  expect(held).toEqual({ 'kept-draft': 'tekstas' });
});

it('they stay where a session ran out, and where signing out did not happen', () => {
  const held = { [`${keptHere}p:i:1`]: '[]' };
  const session = storeOf({});
  forgetAfterLeaving('/sign-in', deviceOf(held, session));
  markLeaving(deviceOf(held, session));
  forgetAfterLeaving('/b/pabv', deviceOf(held, session));
  forgetAfterLeaving('/sign-in', deviceOf(held, session));
  expect(Object.keys(held)).toHaveLength(1);
});

it('a browser that keeps nothing is left alone', () => {
  const barred = {
    get sessionStorage(): Storage {
      throw new DOMException('no', 'SecurityError');
    },
    localStorage: storeOf({}),
  };
  expect(() => markLeaving(barred)).not.toThrow();
  expect(() => forgetAfterLeaving('/sign-in', barred)).not.toThrow();
});
