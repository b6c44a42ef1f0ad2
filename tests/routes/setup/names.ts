import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A form with every field the product knows by name, all ids somebody else's. */
export function everything(intent: string, other: string): [string, string][] {
  const ids = [
    'id',
    'itemId',
    'adoptionId',
    'campaignId',
    'templateId',
    'occasionId',
    'responsibleId',
    'tenantId',
    'libraries',
  ];
  const words = [
    'title',
    'body',
    'reason',
    'note',
    'place',
    'contact',
    'theme',
    'keyMessage',
    'goal',
    'activities',
    'mood',
  ];
  return [
    ['intent', intent],
    ['version', '1'],
    ['happensOn', '2026-12-01'],
    ...ids.map((name): [string, string] => [name, other]),
    ...words.map((name): [string, string] => [name, 'zyma']),
  ];
}

/** Every name the product reads from the query of an address. */
export function queryNames(): string[] {
  const app = path.resolve(import.meta.dirname, '../../../app');
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const found = files.flatMap((name) => [
    ...readFileSync(path.join(app, name), 'utf8').matchAll(
      /(?:searchParams|query|search)\.(?:get|has|getAll)\('([\w-]+)'\)/g,
    ),
  ]);
  // `before` is a place in one's own list: any id stands somewhere in it, by its time.
  return [...new Set(found.map(([, name]) => name ?? ''))].filter((name) => name !== 'before');
}
