import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { uuidv7 } from '@sklaida/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newcomer } from '../factories/at-work';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { type Answer, type Asked, type BuiltWeb, startBuiltWeb } from './setup/built-web';
import { formsIn } from './setup/forms';
import { type Holdings, holdingsOf, type ObjectParam } from './setup/holdings';
import { markEverything, marksIn } from './setup/marks';
import { type Actor, enterAs } from './setup/people';
import { addressOf, allRoutes, type Params, type Route } from './setup/route-table';
import { changesBetween, sumsByTenant } from './setup/unchanged';

const doors = ['library', 'region', 'association'] as const;
const objects = ['adoption', 'letter', 'campaign', 'template'] as const satisfies readonly ObjectParam[];
/** Neighbours, strangers, another kind of door, and what is no name at all. */
const everyDoor: Record<(typeof doors)[number], string[]> = {
  library: ['utena-r-vb', 'joniskis-r-vb', 'srcb', 'X%00'],
  region: ['panevezys', 'siauliai', '..%2f'],
  association: ['avba', 'pabv'],
};
const people = [
  ['an editor', 'vilma.kriauciukiene@birzai-r-vb.example'],
  ['a director', 'algirdas.navikas@birzai-r-vb.example'],
  ['a school librarian', 'm01-zaliojo-tilto'],
  ['the first coordinator', 'ieva.rimgailiene@pabv.example'],
  ['a head of department', 'audra.gaizutyte@pabv.example'],
  ['the second coordinator', 'srcb'],
  ['the association', 'avba'],
  ['an observer', 'birzai-r-vb'],
] as const;
type Who = (typeof people)[number][0];

/** An id of nothing at all: what any foreign id must be indistinguishable from. */
const nothing = uuidv7();
const garbage = ["1'or'1'='1", '%00', 'a'.repeat(400)];

let db: TestDatabase;
let web: BuiltWeb;
let routes: Route[];
let before: Record<string, string>;
const actors = new Map<Who, { actor: Actor; holdings: Holdings }>();
const leaks: string[] = [];
const opened = new Set<string>();
const acted = new Set<string>();
let foreignBodies: string[];
let since: number;

beforeAll(async () => {
  db = await cloneDemonstration();
  routes = await allRoutes();
  const { owner } = db;
  const observer = await newcomer(owner, { slug: 'birzai-r-vb', role: 'observer' });
  await markEverything(owner);
  for (const [as, named] of people) {
    const email = as === 'an observer' ? observer : named.includes('@') ? named : await firstIn(named);
    const actor = await enterAs(owner, as, email);
    actors.set(as, { actor, holdings: await holdingsOf(owner, actor) });
  }
  const [foreign] = await owner`select t.id as tenant, a.id as adoption, i.id as item, p.person_id as person
    from tenants t join adoptions a on a.tenant_id = t.id join content_items i on i.adoption_id = a.id
    join identity.memberships p on p.tenant_id = t.id where t.slug = 'joniskis-r-vb' order by a.id, i.id limit 1`;
  foreignBodies = Object.values(the(foreign));
  await owner`insert into outbox (tenant_id, id, recipient_id, to_email, to_name, locale, mail, key)
    select t.id, ${uuidv7()}, m.person_id, 'zyma-pabv-zyma@example.lt', 'zyma-pabv-zyma', 'lt', o.mail, 'crawl' from tenants t,
      (select regexp_replace(mail::text, 'zyma-[a-z0-9-]+-zyma', 'zyma-pabv-zyma', 'g')::jsonb as mail from outbox where mail ->> 'kind' = 'campaign-invitation' limit 1) o, identity.memberships m
    where t.slug = 'pabv' and m.tenant_id = t.id limit 1`;
  for (const [as, { actor }] of actors) actors.set(as, { actor, holdings: await holdingsOf(owner, actor) });
  before = await sumsByTenant(owner);
  since = Date.now();
  web = await startBuiltWeb(db.name);
}, 300_000);
afterAll(async () => {
  await web?.stop();
  await db?.drop();
});

async function firstIn(slug: string): Promise<string> {
  const roles = ['regional_coordinator', 'association_member', 'school_librarian', 'editor'];
  const [row] =
    await db.owner`select p.email from identity.people p join identity.role_grants g on g.person_id = p.id
    join tenants t on t.id = g.tenant_id where t.slug = ${slug} and g.role = any (${roles}) order by 1 limit 1`;
  return the(row).email;
}

/** A search engine's name makes the server write the whole page at once, so that two answers can be compared. */
const asRobot = { 'User-Agent': 'Googlebot/2.1' };

async function ask(actor: Actor | null, asked: Asked): Promise<Answer> {
  const cookie = actor ? { cookie: actor.cookie } : {};
  const answer = await web.ask({ ...asked, ...cookie, headers: { ...asRobot, ...asked.headers } });
  const strangers = marksIn(answer.body + JSON.stringify(answer.headers)).filter(
    (slug) => slug !== actor?.tenant,
  );
  if (strangers.length > 0) leaks.push(`${actor?.as ?? 'nobody'} ${asked.path}: ${strangers.join(', ')}`);
  return answer;
}

/** An answer without what differs between any two answers, and without what the asker has put into the address. */
function essence({ status, headers, body }: Answer, given: readonly string[] = []): string {
  let text = body
    .replace(/nonce="[^"]*"/g, '')
    .replace(/\d{13}/g, '')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, (id) => (madeAt(id) > since ? '' : id));
  for (const word of given) {
    for (const form of [word, encodeURIComponent(word), decodeSafely(word), jsonOf(word)])
      text = text.replaceAll(form, '…');
  }
  return `${status} ${headers.location ?? ''} ${text}`;
}
const madeAt = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
const jsonOf = (word: string) => JSON.stringify(word).slice(1, -1);
function decodeSafely(word: string): string {
  try {
    return decodeURIComponent(word);
  } catch {
    return word;
  }
}
/** What a person sees of a page. */
const visible = ({ body }: Answer) =>
  body.replace(/<script\b[\s\S]*?<\/script>|<link\b[^>]*>|<template\b[^>]*><\/template>|<!--[^>]*-->/g, '');

async function inTurns<T>(works: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...works];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

const doorOf = (route: Route) => doors.find((door) => route.params.includes(door)) ?? null;
const objectOf = (route: Route) => objects.find((name) => route.params.includes(name)) ?? null;
function ownDoor(actor: Actor, door: (typeof doors)[number]): string | null {
  if (door === 'region') return actor.region;
  return (actor.kind === 'association') === (door === 'association') ? actor.tenant : null;
}

function isOwnDoor(actor: Actor, route: Route, params: Params): boolean {
  const door = the(doorOf(route));
  return ownDoor(actor, door) === params[door];
}

/** Every address of this person's that is not theirs, and the same address with nothing behind it. */
function foreignAddresses(route: Route, { actor, holdings }: { actor: Actor; holdings: Holdings }) {
  const door = doorOf(route);
  if (!door) return [];
  const object = objectOf(route);
  const own = ownDoor(actor, door);
  const others = object
    ? [...holdings[object].own.slice(0, 1), ...holdings[object].foreign.slice(0, 1)]
    : [''];
  const cases: { params: Params; as: Params; given: string[] }[] = [];
  for (const slug of everyDoor[door]) {
    if (slug === own) continue;
    for (const id of others) {
      const params = { [door]: slug, ...(object ? { [object]: id } : {}) };
      const as = { [door]: 'nera-tokios', ...(object ? { [object]: nothing } : {}) };
      cases.push({ params, as, given: [slug, id, 'nera-tokios', nothing] });
    }
  }
  if (own && object) {
    for (const id of [...holdings[object].foreign, foreignBodies[2] ?? nothing, ...garbage]) {
      cases.push({
        params: { [door]: own, [object]: id },
        as: { [door]: own, [object]: nothing },
        given: [id, nothing],
      });
    }
  }
  return cases;
}

const guarded = () => routes.filter((route) => doorOf(route) !== null);

test('every parameter of every route is one the crawl can fill', () => {
  const known: readonly string[] = [...doors, ...objects];
  const unknown = routes.flatMap((route) => route.params.filter((name) => !known.includes(name)));
  expect(unknown).toEqual([]);
  for (const route of guarded())
    expect(objects.filter((name) => route.params.includes(name)).length).toBeLessThan(2);
  expect(routes.length).toBeGreaterThan(40);
});

describe.each(people)('%s', (as) => {
  const one = () => the(actors.get(as));

  test('meets one and the same 404 on every page that is not theirs', async () => {
    const wrong: string[] = [];
    const looks = new Set<string>();
    for (const route of guarded().filter((each) => each.reads || each.page)) {
      for (const mark of route.page ? (['', '.data'] as const) : ([''] as const)) {
        const plain = new Map<string, Promise<string>>();
        await inTurns(foreignAddresses(route, one()), async ({ params, as: absent, given }) => {
          const asked = addressOf(route, params, mark);
          const reference = addressOf(route, absent, mark);
          if (!plain.has(reference))
            plain.set(
              reference,
              ask(one().actor, { path: reference }).then((answer) => essence(answer, given)),
            );
          const answer = await ask(one().actor, { path: asked });
          const own = isOwnDoor(one().actor, route, params);
          if (answer.status !== 404 && !(own && answer.status === 403))
            wrong.push(`${answer.status} ${asked}`);
          else if (essence(answer, given) !== (await plain.get(reference))) wrong.push(`differs ${asked}`);
          else if (mark === '' && route.page && answer.status === 404) looks.add(visible(answer));
        });
      }
    }
    expect(wrong).toEqual([]);
    expect(looks.size).toBe(1);
  }, 240_000);

  test('is not kept from what is theirs', async () => {
    const { actor, holdings } = one();
    const wrong: string[] = [];
    for (const route of guarded()) {
      const own = ownDoor(actor, the(doorOf(route)));
      if (!own) continue;
      const object = objectOf(route);
      for (const id of object ? holdings[object].own : ['']) {
        const params = { [the(doorOf(route))]: own, ...(object ? { [object]: id } : {}) };
        const found = addressOf(route, params);
        const answer = await ask(actor, { path: found });
        if (answer.status < 400) opened.add(route.pattern);
        if (![200, 302, 303, 403].includes(answer.status)) wrong.push(`${answer.status} ${found}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('learns nothing from an id in the query', async () => {
    const { actor, holdings } = one();
    const names = queryNames();
    const wrong: string[] = [];
    const query = (id: string) => names.map((name) => `${name}=${id}`).join('&');
    for (const route of guarded().filter((each) => each.page)) {
      const own = ownDoor(actor, the(doorOf(route)));
      const object = objectOf(route);
      const id = object ? holdings[object].own[0] : '';
      if (!own || id === undefined) continue;
      const at = addressOf(route, { [the(doorOf(route))]: own, ...(object ? { [object]: id } : {}) });
      const reference = await ask(actor, { path: `${at}?${query(nothing)}` });
      for (const other of [...holdings.campaign.foreign.slice(0, 1), ...foreignBodies.slice(0, 2)]) {
        const answer = await ask(actor, { path: `${at}?${query(other)}` });
        if (answer.status >= 500) wrong.push(`${answer.status} ${at} ${other}`);
        else if (essence(answer, [other, nothing]) !== essence(reference, [other, nothing]))
          wrong.push(`differs ${at} ${other}`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('changes nothing by sending forms where others work', async () => {
    const wrong: string[] = [];
    for (const route of guarded().filter((each) => each.acts)) {
      const intents = route.intents.length > 0 ? route.intents : [''];
      await inTurns(
        foreignAddresses(route, one()).flatMap((each) => {
          const words = isOwnDoor(one().actor, route, each.params) ? intents : intents.slice(0, 1);
          return words.map((intent) => ({ ...each, intent }));
        }),
        async ({ params, intent, given }) => {
          const target = `${addressOf(route, params)}${route.index ? '?index' : ''}`;
          const answer = await ask(one().actor, {
            path: target,
            form: everything(intent, given[0] ?? nothing),
          });
          const own = isOwnDoor(one().actor, route, params);
          if (answer.status !== 404 && !(own && [403, 422].includes(answer.status)))
            wrong.push(`${answer.status} ${intent} ${target}`);
        },
      );
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  test('changes nothing by others’ ids in the fields of their own forms', async () => {
    const { actor, holdings } = one();
    const wrong: string[] = [];
    for (const route of guarded().filter((each) => each.page)) {
      const own = ownDoor(actor, the(doorOf(route)));
      const object = objectOf(route);
      for (const id of own ? (object ? holdings[object].own : ['']) : []) {
        const at = addressOf(route, { [the(doorOf(route))]: own ?? '', ...(object ? { [object]: id } : {}) });
        const page = await ask(actor, { path: at });
        for (const found of [at, ...pagesWithQuery(page.body)]) {
          const { body } = found === at ? page : await ask(actor, { path: found });
          for (const form of formsIn(body).filter((each) => each.method === 'post')) {
            await tryFields(actor, found, form, wrong);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);
});

test('nobody without a session gets past the sign-in, and what was typed comes back', async () => {
  const wrong: string[] = [];
  const { actor, holdings } = the(actors.get('an editor'));
  for (const route of guarded()) {
    const door = the(doorOf(route));
    const object = objectOf(route);
    const slug = ownDoor(actor, door) ?? the(everyDoor[door][0]);
    const at = addressOf(route, {
      [door]: slug,
      ...(object ? { [object]: holdings[object].own[0] ?? nothing } : {}),
    });
    const read = await ask(null, { path: at });
    if (read.status !== 302 || read.headers.location !== `/sign-in?to=${encodeURIComponent(at)}`)
      wrong.push(`${read.status} ${read.headers.location} ${at}`);
    if (!route.acts) continue;
    const sent = await ask(null, {
      path: `${at}${route.index ? '?index' : ''}`,
      form: [['body', 'Žodžiai, kurių gaila']],
    });
    if (sent.status !== 401 || !sent.body.includes('Žodžiai, kurių gaila'))
      wrong.push(`${sent.status} POST ${at}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('who may only look is refused every form', async () => {
  const { actor, holdings } = the(actors.get('an observer'));
  const wrong: string[] = [];
  for (const route of guarded().filter((each) => each.acts && doorOf(each) === 'library')) {
    const object = objectOf(route);
    const at = addressOf(route, {
      library: actor.tenant,
      ...(object ? { [object]: the(holdings[object].own[0]) } : {}),
    });
    for (const intent of ['', ...route.intents]) {
      const sent = await ask(actor, {
        path: `${at}${route.index ? '?index' : ''}`,
        form: everything(intent, nothing),
      });
      if (sent.status !== 403) wrong.push(`${sent.status} ${intent} ${at}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('every page was opened by somebody it is for', () => {
  const closed = guarded().filter((route) => route.reads && !opened.has(route.pattern));
  expect(closed.map((route) => route.pattern)).toEqual([]);
});

test('nobody read a word of another library', () => {
  expect(leaks).toEqual([]);
});

test('a reason given to the coordinator reaches that coordinator', async () => {
  const { actor } = the(actors.get('the first coordinator'));
  const [mirror] = await db.owner`select campaign_id from adoption_mirrors
    where tenant_id = ${actor.tenantId} and state = 'declined' and reason is not null limit 1`;
  const page = await ask(actor, {
    path: `/region/${actor.region}/campaigns/${the(mirror).campaign_id}/members`,
  });
  expect(marksIn(page.body)).toEqual([actor.tenant]);
});

test('after all of it every row of every library is as it was', async () => {
  const changes = changesBetween(before, await sumsByTenant(db.owner));
  expect(changes).toEqual([]);
  expect([...acted]).toEqual([]);
});

test('nothing broke on the way', () => {
  expect(web.complaints()).toEqual([]);
});

/** Sends a form once for each of its ids, with that id replaced; the answer must be the one for an id of nothing. */
async function tryFields(
  actor: Actor,
  at: string,
  form: ReturnType<typeof formsIn>[number],
  wrong: string[],
) {
  const target = form.action || at;
  if (!/^\/(b|region|association)\//.test(target)) return;
  const ids = [...new Set(form.fields.filter(([, value]) => refersTo(value)).map(([name]) => name))];
  for (const button of form.buttons.length > 0 ? form.buttons : ([['', '']] as [string, string][])) {
    const names = anId.test(button[1]) ? [...ids, button[0]] : ids;
    for (const name of names) {
      const sent = async (value: string) => {
        const fields = [...form.fields, button].filter(([each]) => each !== '' && each !== name);
        const was = [...form.fields, button].find(([each]) => each === name)?.[1] ?? '';
        return ask(actor, { path: target, form: [...fields, [name, was.replace(anId, value)]] });
      };
      const reference = await sent(nothing);
      for (const other of foreignBodies) {
        const answer = await sent(other);
        const same = essence(answer, [other, nothing]) === essence(reference, [other, nothing]);
        if (answer.status >= 500 || !same)
          wrong.push(`${answer.status}/${reference.status} ${name} ${target}`);
        if (answer.status < 400) acted.add(actor.tenant);
      }
      if (reference.status < 400) acted.add(actor.tenant);
    }
  }
}

/** Two of the further pages this one leads to by a question mark, such as the second step of a new campaign. */
const pagesWithQuery = (html: string) =>
  [...html.matchAll(/href="(\/(?:b|region|association)\/[^"?]*\?[^"#]*)"/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .slice(0, 2);

/** The new id of a thing that is not there yet refers to nothing. */
const refersTo = (value: string) => anId.test(value) && madeAt(value) <= since;
const anId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/;
const isId = (value: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/.test(value);

/** A form with every field the product knows by name, all ids somebody else's. */
function everything(intent: string, id: string): [string, string][] {
  const other = isId(id) ? id : (foreignBodies[1] ?? nothing);
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

function queryNames(): string[] {
  const app = path.resolve(import.meta.dirname, '../../app');
  const files = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const found = files.flatMap((name) => [
    ...readFileSync(path.join(app, name), 'utf8').matchAll(
      /(?:searchParams|query|search)\.(?:get|has|getAll)\('([\w-]+)'\)/g,
    ),
  ]);
  return [...new Set(found.map(([, name]) => name ?? ''))];
}
