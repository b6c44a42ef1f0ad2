import compile from 'icu-minify/compile';
import format, { type FormatValues } from 'icu-minify/format';
import { createTranslator } from 'use-intl/core';
import { expect, it, vi } from 'vitest';
import { en } from './messages/en';
import { lt } from './messages/lt';

// Thousands of messages are read, which a busy machine does slowly.
vi.setConfig({ testTimeout: 60_000 });

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

/** What stands in braces, with a value of the sort the message asks for: a number to count by, a word to choose by. */
function valuesFor(message: string, count: number, choice: number): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const [, name = '', sort] of message.matchAll(/\{\s*(\w+)\s*(?:,\s*(\w+))?/g)) {
    if (sort === 'select') {
      const forms = [...message.slice(message.indexOf('select')).matchAll(/(\w+)\s*\{/g)].map(
        (form) => form[1],
      );
      values[name] = forms[choice % forms.length] ?? 'other';
    } else {
      values[name] ??= count;
    }
  }
  return values;
}

const options = {
  timeZone: 'Europe/Vilnius',
  formatters: {
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...args),
  },
};

it.each([
  ['lt', lt],
  ['en', en],
] as const)('the browser reads every message of %s as the server does', (locale, catalogue) => {
  for (const [key, message] of leaves(catalogue)) {
    const t = createTranslator({ locale, messages: { message }, timeZone: options.timeZone });
    const compiled = compile(message);
    for (const [choice, count] of [0, 1, 2, 9, 10, 11, 21, 1412].entries()) {
      const values = valuesFor(message, count, choice);
      const mark = (chunks: unknown) => `*${[chunks].flat().join('')}*`;
      const marked = { ...values, a: mark, b: mark, c: mark };
      const there = [format(compiled, locale, marked as FormatValues<string>, options)].flat().join('');
      expect(there, `${key} ${JSON.stringify(values)}`).toBe(t.markup('message', marked as never));
    }
  }
});
