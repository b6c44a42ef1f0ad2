import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { neverHere, sometimesAbsent } from './setup/absent';
import {
  anyAddress,
  doorOf,
  doors,
  everyDoor,
  foreignAddresses,
  isOwnDoor,
  nothing,
  objects,
  oncePerAddress,
  ownAddresses,
  ownDoor,
} from './setup/addresses';
import { type Answer, type Asked, type BuiltWeb, startBuiltWeb } from './setup/built-web';
import { gatherCrowd, people, type Somebody, type Who } from './setup/crowd';
import { essenceOf, madeAt, visible } from './setup/essence';
import { formsIn } from './setup/forms';
import { inGroups, isInGroup } from './setup/group-addresses';
import { marksIn } from './setup/marks';
import { everything, queryNames } from './setup/names';
import type { Actor } from './setup/people';
import { addressOf, allRoutes, beside, type Route } from './setup/route-table';
import { inTurns } from './setup/turns';
import { changesBetween, sumsByTenant } from './setup/unchanged';

let db: TestDatabase;
let web: BuiltWeb;
let routes: Route[];
let before: Record<string, string>;
let actors: Map<Who, Somebody>;
const leaks: string[] = [];
const opened = new Set<string>();
const acted = new Set<string>();
/** A library, its part, a text of it and a person: of the one region for people of the other. */
let foreignBodies: Record<'panevezys' | 'siauliai', string[]>;
let since: number;
let groupLibraries: string[];

beforeAll(async () => {
  db = await cloneDemonstration();
  routes = await allRoutes();
  const { owner } = db;
  actors = await gatherCrowd(owner);
  const bodiesOf = async (slug: string) => {
    const [foreign] = await owner`select t.id as tenant, a.id as adoption, i.id as item, p.person_id as person
      from tenants t join adoptions a on a.tenant_id = t.id join content_items i on i.adoption_id = a.id
      join identity.memberships p on p.tenant_id = t.id
        and not exists (select from identity.workgroup_members w where w.person_id = p.person_id)
      where t.slug = ${slug} order by a.id, i.id limit 1`;
    return Object.values<string>(the(foreign));
  };
  foreignBodies = { panevezys: await bodiesOf('utena-r-vb'), siauliai: await bodiesOf('joniskis-r-vb') };
  const inGroups = await owner<{ slug: string }[]>`select distinct t.slug from identity.workgroup_members w
    join identity.memberships m on m.person_id = w.person_id join tenants t on t.id = m.tenant_id`;
  groupLibraries = inGroups.map(({ slug }) => slug);
  before = await sumsByTenant(owner);
  since = Date.now();
  web = await startBuiltWeb(db.name);
}, 300_000);
afterAll(async () => {
  await web?.stop();
  await db?.drop();
});

/** A search engine's name makes the server write the whole page at once, so that two answers can be compared. */
const asRobot = { 'User-Agent': 'Googlebot/2.1' };

async function ask(actor: Actor | null, asked: Asked): Promise<Answer> {
  const cookie = actor ? { cookie: actor.cookie } : {};
  const answer = await web.ask({ ...asked, ...cookie, headers: { ...asRobot, ...asked.headers } });
  // A group's people know each other by name, whatever library they work in.
  const amongThem =
    /^\/b\/[^/]+\/(reviews|groups)\/|^\/region\/[^/]+\/(templates|campaigns)\/[^/]+\/review\b/;
  const known = actor && amongThem.test(asked.path) ? groupLibraries : [];
  const strangers = marksIn(answer.body + JSON.stringify(answer.headers)).filter(
    (slug) => slug !== actor?.tenant && !known.includes(slug),
  );
  if (strangers.length > 0) leaks.push(`${actor?.as ?? 'nobody'} ${asked.path}: ${strangers.join(', ')}`);
  return answer;
}

const essence = (answer: Answer, given?: readonly string[]) => essenceOf(answer, since, given);
const bodiesFor = (actor: Actor) => foreignBodies[actor.region === 'siauliai' ? 'panevezys' : 'siauliai'];
const itemElsewhere = (actor: Actor) => the(bodiesFor(actor)[2]);
const turnOf = (as: Who) => people.findIndex(([who]) => who === as);
const guarded = () => routes.filter((route) => doorOf(route) !== null);

test('every parameter of every route is one the crawl can fill', () => {
  const known: readonly string[] = [...doors, ...objects, 'group', ...inGroups, ...Object.keys(beside)];
  // What stands at no door is opened by a secret, which tests of its own try.
  const unknown = guarded().flatMap((route) => route.params.filter((name) => !known.includes(name)));
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
    const plain = new Map<string, Promise<string>>();
    // As data a page is the word of the same loaders: one of each library's people asks for it.
    const asksForData = [...actors.values()].find(({ actor }) => actor.tenant === one().actor.tenant);
    const asked = oncePerAddress(guarded().filter((each) => each.reads || each.page)).flatMap((route, turn) =>
      foreignAddresses(route, one(), itemElsewhere(one().actor), turn + turnOf(as)).flatMap((each) =>
        (route.page && asksForData === one() ? (['', '.data'] as const) : ([''] as const)).map((mark) => ({
          ...each,
          route,
          mark,
        })),
      ),
    );
    await inTurns(asked, async ({ route, mark, params, as: absent, given }) => {
      const there = addressOf(route, params, mark);
      const reference = addressOf(route, absent, mark);
      if (!plain.has(reference))
        plain.set(
          reference,
          ask(one().actor, { path: reference }).then((answer) => essence(answer, given)),
        );
      const answer = await ask(one().actor, { path: there });
      const own = isOwnDoor(one(), route, params);
      if (answer.status !== 404 && !(own && answer.status === 403)) wrong.push(`${answer.status} ${there}`);
      else if (essence(answer, given) !== (await plain.get(reference))) wrong.push(`differs ${there}`);
      else if (mark === '' && route.page && answer.status === 404) looks.add(visible(answer));
    });
    expect(wrong).toEqual([]);
    expect(looks.size).toBe(1);
  }, 240_000);

  test('is not kept from what is theirs', async () => {
    const wrong: string[] = [];
    const asked = oncePerAddress(guarded()).flatMap((route) =>
      ownAddresses(route, one()).map((at) => ({ route, at })),
    );
    await inTurns(asked, async ({ route, at }) => {
      const answer = await ask(one().actor, { path: at });
      if (answer.status < 400) opened.add(route.pattern);
      const absent = answer.status === 404 && sometimesAbsent.has(route.pattern);
      if (![200, 302, 303, 403].includes(answer.status) && !absent) wrong.push(`${answer.status} ${at}`);
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  test('learns nothing from an id in the query', async () => {
    const { actor, holdings } = one();
    const names = queryNames();
    const wrong: string[] = [];
    const query = (id: string) => names.map((name) => `${name}=${id}`).join('&');
    const pages = oncePerAddress(guarded().filter((each) => each.page));
    await inTurns(
      pages.flatMap((route) => ownAddresses(route, one()).slice(0, 1)),
      async (at) => {
        const reference = await ask(actor, { path: `${at}?${query(nothing)}` });
        for (const other of [...holdings.campaign.foreign.slice(0, 1), ...bodiesFor(actor).slice(0, 2)]) {
          const answer = await ask(actor, { path: `${at}?${query(other)}` });
          if (answer.status >= 500) wrong.push(`${answer.status} ${at} ${other}`);
          else if (essence(answer, [other, nothing]) !== essence(reference, [other, nothing]))
            wrong.push(`differs ${at} ${other}`);
        }
      },
    );
    expect(wrong).toEqual([]);
  }, 240_000);

  test('changes nothing by sending forms where others work', async () => {
    const wrong: string[] = [];
    const sent = guarded()
      .filter((each) => each.acts)
      .flatMap((route, turn) => {
        const intents = route.intents.length > 0 ? route.intents : [''];
        const elsewhere = foreignAddresses(route, one(), itemElsewhere(one().actor), turn + turnOf(as));
        const own = elsewhere.findIndex((each) => isOwnDoor(one(), route, each.params));
        // Every word at the first address behind one's own door, and every address with one of the words.
        return elsewhere.flatMap((each, index) =>
          (index === own ? intents : [the(intents[(index + turn) % intents.length])]).map((intent) => ({
            ...each,
            route,
            intent,
          })),
        );
      });
    await inTurns(sent, async ({ route, params, intent, given }) => {
      const target = `${addressOf(route, params)}${route.index ? '?index' : ''}`;
      const [id = ''] = given;
      const other = isId(id) ? id : the(bodiesFor(one().actor)[1]);
      const answer = await ask(one().actor, { path: target, form: everything(intent, other) });
      const own = isOwnDoor(one(), route, params);
      if (answer.status !== 404 && !(own && [403, 422].includes(answer.status)))
        wrong.push(`${answer.status} ${intent} ${target}`);
    });
    expect(wrong).toEqual([]);
  }, 240_000);

  test('changes nothing by others’ ids in the fields of their own forms', async () => {
    const { actor } = one();
    const wrong: string[] = [];
    const pages = oncePerAddress(guarded().filter((each) => each.page));
    await inTurns(
      pages.flatMap((route) => ownAddresses(route, one())),
      async (at) => {
        const page = await ask(actor, { path: at });
        for (const found of [at, ...pagesWithQuery(page.body)]) {
          const { body } = found === at ? page : await ask(actor, { path: found });
          for (const form of formsIn(body).filter((each) => each.method === 'post'))
            await tryFields(actor, found, form, wrong);
        }
      },
    );
    expect(wrong).toEqual([]);
  }, 240_000);
});

test('nobody without a session gets past the sign-in, and what was typed comes back', async () => {
  const wrong: string[] = [];
  const somebody = the(actors.get('an editor'));
  for (const route of guarded()) {
    const door = the(doorOf(route));
    const at = anyAddress(route, somebody, ownDoor(somebody.actor, door) ?? the(everyDoor[door][0]));
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
  const observer = the(actors.get('an observer'));
  const { actor } = observer;
  // The crawl lasts longer than a proof of who one is.
  await db.owner`update identity.sessions set confirmed_at = now()`;
  const wrong: string[] = [];
  // How one is addressed and how much time one has is one's own, whatever the role.
  const own = (route: Route) => route.pattern.startsWith('b/:library/welcome');
  // What one may do in a group follows from the seat there: tests/db/groups.
  const library = guarded().filter(
    (each) => each.acts && doorOf(each) === 'library' && !own(each) && !isInGroup(each),
  );
  for (const route of library) {
    const at = anyAddress(route, observer, actor.tenant);
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
  const closed = guarded().filter(
    (route) => route.reads && !opened.has(route.pattern) && !(route.pattern in neverHere),
  );
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
      for (const other of bodiesFor(actor)) {
        const answer = await sent(other);
        const same = essence(answer, [other, nothing]) === essence(reference, [other, nothing]);
        if (answer.status >= 500 || !same)
          wrong.push(`${answer.status}/${reference.status} ${name} ${target}`);
        if (answer.status < 400) acted.add(`${actor.as} ${name} ${target}`);
      }
      if (reference.status < 400) acted.add(`${actor.as} ${name} ${target}`);
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
