import { createTranslator } from 'use-intl/core';
import { describe, expect, it, vi } from 'vitest';
import { en } from './messages/en';
import { lt } from './messages/lt';
import { translatorFor } from './messages.server';

// Thousands of messages are read, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** A word in braces after a plural's selector is a form, not a value. */
const value = /(?<!(?:=\d+|\b(?:zero|one|two|few|many|other))\s*)\{\s*([a-zA-Z]+)\s*[,}]/g;
const names = (message: string) => [...new Set([...message.matchAll(value)].map((match) => match[1]))].sort();

describe('the two catalogues', () => {
  it('have the same keys and the same values to fill in', () => {
    const english = new Map(leaves(en));
    for (const [key, message] of leaves(lt)) {
      expect(english.get(key), key).toBeTypeOf('string');
      expect(names(english.get(key) ?? ''), key).toEqual(names(message));
    }
    expect(english.size).toBe(leaves(lt).length);
  });

  it('can all be read as messages', () => {
    for (const [locale, tree] of [
      ['lt', lt],
      ['en', en],
    ] as const) {
      for (const [key, message] of leaves(tree)) {
        const t = createTranslator({
          locale,
          messages: { message },
          onError: (error) => {
            throw new Error(`${locale} ${key}: ${error.message}`);
          },
        });
        const values = Object.fromEntries(names(message).map((name) => [name ?? '', 2]));
        const plain = (chunks: unknown) => String(chunks);
        const tags = { a: plain, b: plain, c: plain };
        expect(t.markup('message', { ...values, ...tags }).length).toBeGreaterThan(0);
      }
    }
  });

  it('have no empty form: compiled for the browser it would not be read', () => {
    for (const [key, message] of [...leaves(lt), ...leaves(en)]) expect(message, key).not.toMatch(/\{\s*\}/);
  });

  it('keep to Lithuanian quotation marks', () => {
    for (const [key, message] of leaves(lt)) {
      expect(message, key).not.toMatch(/["”]/);
      expect(message, key).not.toMatch(/ - /);
      expect((message.match(/„/g) ?? []).length, key).toBe((message.match(/“/g) ?? []).length);
    }
  });

  it('choose the form a number asks for', () => {
    const counts = translatorFor('lt', 'counts');
    expect([1, 4, 11, 21].map((n) => counts('libraries', { n }))).toEqual([
      '1\u00a0biblioteka',
      '4\u00a0bibliotekos',
      '11\u00a0bibliotekų',
      '21\u00a0biblioteka',
    ]);
  });
});
