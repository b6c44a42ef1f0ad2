import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RouteConfigEntry } from '@remix-run/route-config';
import routes from '../../../app/routes';

const app = path.resolve(import.meta.dirname, '../../../app');

export type Params = Record<string, string>;
export type Route = {
  /** `b/:library/campaigns/:adoption/place` */
  pattern: string;
  params: string[];
  index: boolean;
  reads: boolean;
  acts: boolean;
  /** Renders a page; the others answer with a file or with data. */
  page: boolean;
  /** The words its action tells one button from another by. */
  intents: string[];
};

/** Every route of the product as app/routes.ts has it, so that a new one is crawled without being named here. */
export async function allRoutes(): Promise<Route[]> {
  return flatten(await routes, '');
}

function flatten(entries: readonly RouteConfigEntry[], above: string): Route[] {
  return entries.flatMap((entry) => {
    const pattern = [above, entry.path].filter(Boolean).join('/');
    const source = readFileSync(path.join(app, entry.file), 'utf8');
    const own: Route = {
      pattern,
      params: [...pattern.matchAll(/:(\w+)/g)].map((found) => found[1] ?? ''),
      index: entry.index === true,
      reads: /export (async )?(function|const) loader\b/.test(source),
      acts: /export (async )?(function|const) action\b/.test(source),
      page: /export default\b/.test(source),
      intents: intentsOf(path.join(app, entry.file), source),
    };
    return [own, ...flatten(entry.children ?? [], pattern)];
  });
}

const compared =
  /intent\w*'?\)?\s*(?:===|!==)\s*'([\w-]+)'|case '([\w-]+)'|intent: z\.\w+\((\[[^\]]*\]|'[\w-]+')\)/g;
const pressed = /name="intent"\s+value=(?:"([\w-]+)"|\{'([\w-]+)'\})|value="([\w-]+)"\s+name="intent"/g;

/** From the route's own module and those beside it that it imports: what it compares `intent` with and what its buttons send. */
function intentsOf(file: string, source: string, depth = 0): string[] {
  const words = [...source.matchAll(compared), ...source.matchAll(pressed)].flatMap((found) =>
    found.slice(1).flatMap((part) => (part ? (part.match(/[\w-]+/g) ?? []) : [])),
  );
  const near = [...source.matchAll(/from '(\.\/[\w.-]+)'/g)].flatMap(([, name]) => {
    const found = ['.ts', '.tsx']
      .map((end) => path.resolve(path.dirname(file), `${name}${end}`))
      .find(existsSync);
    return found && depth < 2 ? intentsOf(found, readFileSync(found, 'utf8'), depth + 1) : [];
  });
  return [...new Set([...words, ...near])];
}

/** What stands beside the object in an address, and is nobody's secret. */
export const beside: Params = {
  size: 'small',
  file: 'poster-a4.pdf',
  job: '01900000-0000-7000-8000-000000000000',
  share: '01900000-0000-7000-8000-000000000000',
  picture: '01900000-0000-7000-8000-000000000000',
};

/** The address of a route for these parameters; the index page of a folder with an action of its own says so. */
export function addressOf(route: Route, params: Params, mark: '' | '.data' = ''): string {
  const filled = route.pattern
    .replace(/:(\w+)/g, (_, name: string) => params[name] ?? beside[name] ?? '')
    .replace('*', 'nera-tokio');
  const where = mark && filled === '' ? '_root' : filled;
  return `/${where}${mark}`;
}
