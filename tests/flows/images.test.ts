import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { openRequest } from '@sklaida/db/tenancy';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginSession } from '~/auth/session.server';
import { runJobs } from '~/flows/run-jobs.server';
import { action as packMaterials, loader as seeMaterials } from '~/routes/b.$library+/campaigns+/materials';
import { loader as takeFile } from '~/routes/b.$library+/campaigns+/materials-file';
import { loader as takePack } from '~/routes/b.$library+/campaigns+/materials-pack';
import { action as saveLook, loader as seeLook } from '~/routes/b.$library+/settings+/look';
import { action as addOwn, loader as seeOwn } from '~/routes/pictures+/adoption';
import { action as addShared } from '~/routes/pictures+/campaign';
import { loader as showHere } from '~/routes/pictures+/of-library';
import { loader as showInRegion } from '~/routes/pictures+/of-region';
import { action as addToTemplate } from '~/routes/pictures+/template';
import { cloneDemonstration } from '../factories/demonstration';
import * as files from '../factories/pictures';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';

let db: TestDatabase;
let filesDir: string;
let cookies: Record<'editor' | 'director' | 'neighbour' | 'coordinator' | 'stranger', string>;
let adoption: string;
let campaign: string;
const secret = 'a secret of the test, long enough for it';
const origin = 'http://localhost:3000';

beforeAll(async () => {
  db = await cloneDemonstration();
  filesDir = mkdtempSync(path.join(os.tmpdir(), 'sklaida-pictures-'));
  const cookieOf = async (slug: string, role: string) => {
    const [row] =
      await db.owner`select g.person_id from identity.role_grants g join tenants t on t.id = g.tenant_id
      where t.slug = ${slug} and g.role = ${role} limit 1`;
    const begun = await beginSession(new Request(`${origin}/`), context(), {
      personId: the(row).person_id,
      method: 'password',
    });
    return the(begun.setCookie.split(';')[0]);
  };
  cookies = {
    editor: await cookieOf('moletai-r-vb', 'editor'),
    director: await cookieOf('moletai-r-vb', 'director'),
    neighbour: await cookieOf('utena-r-vb', 'editor').catch(() => cookieOf('birzai-r-vb', 'editor')),
    coordinator: await cookieOf('panevezio-apskrities-vb', 'regional_coordinator').catch(() =>
      anyCoordinator('panevezys'),
    ),
    stranger: await anyCoordinator('siauliai'),
  };
  async function anyCoordinator(region: string) {
    const [row] = await db.owner`select t.slug from regions r join tenants t on t.id = r.county_tenant_id
      where r.slug = ${region}`;
    return cookieOf(the(row).slug, 'regional_coordinator');
  }
  const [row] =
    await db.owner`select a.id, a.campaign_id from adoptions a join campaigns c on c.id = a.campaign_id
    join tenants t on t.id = a.tenant_id where t.slug = 'moletai-r-vb' and c.title = '24 istorijos iki Kalėdų 2026'`;
  adoption = the(row).id;
  campaign = the(row).campaign_id;
}, 400_000);
afterAll(async () => {
  rmSync(filesDir, { recursive: true, force: true });
  await db.drop();
});

function context(): AppLoadContext {
  return {
    database: db.database,
    scope: openRequest(db.database),
    nonce: 'n',
    requestId: 'r',
    address: '203.0.113.7',
    origin,
    tokenSecret: secret,
    filesDir,
    report: (error: unknown) => {
      throw error;
    },
  } as AppLoadContext;
}

type Form = Record<string, string | Uint8Array>;

function args(who: string, to: string, params: Record<string, string>, form?: Form): LoaderFunctionArgs {
  const body = new FormData();
  for (const [name, value] of Object.entries(form ?? {}))
    if (typeof value === 'string') body.append(name, value);
    else body.append(name, new Blob([value as BlobPart]), 'IMG 0001 „iš telefono“.jpg');
  const request = new Request(`${origin}${to}`, {
    headers: { Cookie: who },
    ...(form && { method: 'POST', body }),
  });
  return { request, params, context: context() } as LoaderFunctionArgs;
}

const own = () => ({ library: 'moletai-r-vb', adoption });
const page = () => `/b/moletai-r-vb/campaigns/${adoption}/pictures`;
const words = {
  intent: 'add',
  alt: 'Vaikai prie žvakių',
  credit: 'R. Giedraitė',
  people: 'yes',
  consent: 'Tėvų sutikimai',
};
type Refused = {
  data: { errors: Record<string, string>; values: Record<string, string> };
  init: { status: number };
};
const answer = (work: Promise<unknown>) =>
  work.catch((thrown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  }) as Promise<Response>;
const add = (form: Form) => addOwn(args(cookies.editor, page(), own(), form)) as unknown as Promise<Refused>;
const rowsOf = async () =>
  (await db.owner`select * from images order by id`) as unknown as {
    id: string;
    tenant_id: string;
    share: string;
  }[];

test.each([
  ['HEIC', files.heic, 'heic', 422],
  ['SVG with a script', files.svg, 'svg', 422],
  ['a moving picture', files.movingGif, 'animated', 422],
  ['eighty megapixels', files.eightyMegapixels, 'tooManyPixels', 422],
  ['half a photograph', files.halfJpeg, 'broken', 422],
  ['another thing with the name of a photograph', files.program, 'notAPicture', 422],
  ['sixteen megabytes', () => new Uint8Array(16 * 1024 * 1024), 'tooLarge', 413],
])(
  '%s is refused in a sentence, and nothing typed is lost',
  async (_, make, problem, status) => {
    const refused = await add({ ...words, picture: await make() });
    expect(refused.init.status).toBe(status);
    expect(refused.data.errors).toEqual({ picture: problem });
    expect(refused.data.values).toMatchObject({
      alt: words.alt,
      credit: words.credit,
      consent: words.consent,
    });
    expect(await rowsOf()).toEqual([]);
  },
  60_000,
);

test('no photograph goes without its words, nor people without a ground', async () => {
  const picture = await files.photograph();
  expect((await add({ ...words, alt: ' ', picture })).data.errors).toEqual({ alt: 'alt' });
  expect((await add({ ...words, consent: '', picture })).data.errors).toEqual({ consent: 'consent' });
  expect((await add(words)).data.errors).toEqual({ picture: 'noFile' });
});

test('a photograph is kept upright under an id, without its place, and sent twice it is one', async () => {
  const picture = await files.sidewaysWithPlace();
  for (const _ of [1, 2])
    expect(await answer(add({ ...words, picture }) as unknown as Promise<unknown>)).toMatchObject({
      status: 303,
    });
  const [row, ...more] = await rowsOf();
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    alt: words.alt,
    format: 'jpeg',
    width: 600,
    height: 900,
    share: 'tenant',
    shows_people: true,
  });
  const folder = path.join(filesDir, 'tenants', the(row).tenant_id, 'images');
  expect(readdirSync(folder)).toEqual([`${the(row).id}.jpg`]);
  const { exif } = await sharp(readFileSync(path.join(folder, `${the(row).id}.jpg`))).metadata();
  expect(exif).toBeUndefined();
});

test('a picture is shown to its library alone, and to everybody else it is as absent as one that never was', async () => {
  const { id } = the((await rowsOf())[0]);
  const show = (who: string, library: string, image: string, size = 'thumb') =>
    answer(showHere(args(who, `/b/${library}/images/${image}/${size}`, { library, image, size })));
  const shown = await show(cookies.editor, 'moletai-r-vb', id);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('Content-Type')).toBe('image/webp');
  expect(shown.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
  expect(shown.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(shown.headers.get('Content-Disposition')).toMatch(/^inline; /);
  const cut = await show(cookies.editor, 'moletai-r-vb', id, 'instagram-square');
  expect(await sharp(Buffer.from(await cut.arrayBuffer())).metadata()).toMatchObject({
    width: 1080,
    height: 1080,
  });
  const slug = await neighbourSlug();
  const foreign = await show(cookies.neighbour, slug, id);
  const never = await show(cookies.neighbour, slug, crypto.randomUUID());
  const strange = await show(cookies.neighbour, slug, '../../etc/passwd');
  expect([foreign.status, never.status, strange.status]).toEqual([404, 404, 404]);
  expect(await foreign.text()).toBe(await never.text());
});

async function neighbourSlug() {
  const doors = await db.owner`select slug from tenants where slug in ('utena-r-vb', 'birzai-r-vb')`;
  for (const { slug } of doors) {
    const seen = await answer(
      showHere(
        args(cookies.neighbour, `/b/${slug}/images/x/thumb`, { library: slug, image: 'x', size: 'thumb' }),
      ),
    );
    if (seen.status === 404) return String(slug);
  }
  throw new Error('the neighbour has no door');
}

test('a deleted picture is gone at once, and comes back', async () => {
  const { id } = the((await rowsOf())[0]);
  await add({ intent: 'remove', image: id }).catch(() => {});
  const params = { library: 'moletai-r-vb', image: id, size: 'thumb' };
  const show = () => answer(showHere(args(cookies.editor, `/b/moletai-r-vb/images/${id}/thumb`, params)));
  expect((await show()).status).toBe(404);
  const see = async () =>
    (await seeOwn(args(cookies.editor, page(), own()))) as { page: { removed: { id: string }[] } };
  expect((await see()).page.removed.map((one) => one.id)).toEqual([id]);
  await add({ intent: 'return', image: id });
  expect((await show()).status).toBe(200);
  const foreign = await answer(
    add({ intent: 'remove', image: crypto.randomUUID() }) as unknown as Promise<unknown>,
  );
  expect(foreign.status).toBe(404);
});

test('a campaign’s picture reaches the libraries of its region, not those of another', async () => {
  const [row] = await db.owner`select title from campaigns where id = ${campaign}`;
  expect(row).toBeDefined();
  const to = `/region/panevezys/campaigns/${campaign}/pictures`;
  const params = { region: 'panevezys', campaign };
  const form = { intent: 'add', alt: 'Žvakė ant knygos', picture: await files.photograph() };
  expect(await answer(addShared(args(cookies.coordinator, to, params, form)))).toMatchObject({ status: 303 });
  const shared = the((await rowsOf()).find((one) => one.share === 'region'));
  const here = { library: 'moletai-r-vb', image: shared.id, size: 'medium' };
  expect((await answer(showHere(args(cookies.editor, '/b/moletai-r-vb/images/x/medium', here)))).status).toBe(
    200,
  );
  const there = { region: 'siauliai', image: shared.id, size: 'medium' };
  expect(
    (await answer(showInRegion(args(cookies.stranger, '/region/siauliai/images/x', there)))).status,
  ).toBe(404);
  const strange = await answer(
    addShared(
      args(cookies.stranger, to.replace('panevezys', 'siauliai'), { region: 'siauliai', campaign }, form),
    ),
  );
  expect(strange.status).toBe(404);
});

test('a template’s pictures follow how far the template is seen', async () => {
  const [row] =
    await db.owner`select ct.id, ct.tenant_id, ct.share, ct.share_scope_id from campaign_templates ct
    join regions r on r.county_tenant_id = ct.tenant_id where r.slug = 'panevezys' and ct.share = 'region' limit 1`;
  const { id, tenant_id: tenantId, share_scope_id: scope } = the(row);
  await db.owner`update campaign_templates set share = 'tenant', share_scope_id = null where tenant_id = ${tenantId} and id = ${id}`;
  const to = `/region/panevezys/templates/${id}/pictures`;
  const form = { intent: 'add', alt: 'Pieva', picture: await files.photograph('webp') };
  await addToTemplate(args(cookies.coordinator, to, { region: 'panevezys', template: id }, form));
  const shareNow = async () =>
    (await db.owner`select share from images where subject_id = ${id}`).map((one) => one.share);
  expect(await shareNow()).toEqual(['tenant']);
  await db.owner`update campaign_templates set share = 'region', share_scope_id = ${scope} where tenant_id = ${tenantId} and id = ${id}`;
  expect(await shareNow()).toEqual(['region']);
});

test('the library’s colour is made readable, its mark stands on its sheets, and both can be taken back', async () => {
  const look = { library: 'moletai-r-vb' };
  const at = '/b/moletai-r-vb/settings/look';
  const save = (form: Form) =>
    answer(saveLook(args(cookies.director, at, look, form)) as unknown as Promise<unknown>);
  expect(await save({ intent: 'colour', colour: 'geltona' })).toMatchObject({ init: { status: 422 } });
  expect((await save({ intent: 'colour', colour: '#FFD500' })).status).toBe(303);
  expect((await save({ intent: 'mark', picture: await files.mark() })).status).toBe(303);
  const { page: seen } = await seeLook(args(cookies.director, at, look));
  expect(seen.swatch).toMatchObject({ chosen: '#ffd500', changed: true });
  expect(seen.mark).not.toBeNull();
  expect((await save({ intent: 'no-mark' })).status).toBe(303);
  expect((await seeLook(args(cookies.director, at, look))).page).toMatchObject({ mark: null, removed: true });
  expect((await save({ intent: 'old-mark' })).status).toBe(303);
  expect((await seeLook(args(cookies.director, at, look))).page.mark).not.toBeNull();
  const forbidden = await answer(
    saveLook(args(cookies.editor, at, look, { intent: 'no-colour' })) as unknown as Promise<unknown>,
  );
  expect(forbidden.status).toBe(403);
});

const material = (search = '') => `/b/moletai-r-vb/campaigns/${adoption}/materials${search}`;
const take = (file: string, search = '') =>
  answer(takeFile(args(cookies.editor, `${material()}/${file}${search}`, { ...own(), file })));

test('a text with gaps gives no material and says how many there are; filled, everything can be taken', async () => {
  await db.owner`update adoptions set happens_on = null, place = null where id = ${adoption}`;
  const { page: waiting } = await seeMaterials(args(cookies.editor, material(), own()));
  expect(waiting.gaps).toBeGreaterThan(0);
  expect((await take('poster-a4.pdf')).status).toBe(404);
  await db.owner`update adoptions set happens_on = '2026-12-05', happens_at = '17:30', place = 'Skaitykla', contact = 'tel. 1'
    where id = ${adoption}`;
  const { page: ready } = await seeMaterials(args(cookies.editor, material(), own()));
  expect(ready.gaps).toBe(0);
  for (const { file } of [...ready.papers, ...ready.channels]) {
    const taken = await take(file, '?design=letters&grey=1');
    expect(taken.status, file).toBe(200);
    expect(taken.headers.get('Content-Disposition')).toMatch(/^attachment; .*%E2%80%9E/);
  }
  expect((await take('poster-a5.pdf')).status).toBe(404);
  const other = the((await rowsOf()).find((one) => one.share === 'tenant'));
  expect((await take('facebook.jpg', `?picture=${other.id}`)).status).toBe(200);
}, 60_000);

test('all of it comes as one zip, made by the worker once, with Lithuanian names', async () => {
  const form = { design: 'letters', ink: 'own' };
  const ask = async () =>
    (await answer(packMaterials(args(cookies.editor, material(), own(), form)))).headers.get('Location') ??
    '';
  const first = await ask();
  expect(await ask()).toBe(first);
  const job = the(new URL(first, origin).searchParams.get('pack'));
  const params = { library: 'moletai-r-vb', adoption, job };
  expect((await answer(takePack(args(cookies.editor, '/?file', params)))).status).toBe(404);
  await runJobs({
    database: db.worker,
    env: { tokenSecret: secret, filesDir, origin },
    signal: new AbortController().signal,
    log: {
      info: () => {},
      error: (event) => {
        throw (event as { error: Error }).error;
      },
    },
  });
  const progress = await answer(takePack(args(cookies.editor, '/', params)));
  const { state, done, total } = await progress.json();
  expect({ state, done }).toEqual({ state: 'done', done: total });
  expect(total).toBeGreaterThan(16);
  const taken = await answer(takePack(args(cookies.editor, '/?file', params)));
  expect(taken.headers.get('Content-Disposition')).toContain("filename*=UTF-8''Med%C5%BEiaga%20%E2%80%9E");
  const names = Object.keys(unzipSync(new Uint8Array(await taken.arrayBuffer())));
  expect(names).toHaveLength(total);
  expect(names.filter((name) => /^Spausdinti\/Plakatas A3, nespalvotai „.+“\.pdf$/.test(name))).toHaveLength(
    1,
  );
  expect(names.filter((name) => /^Paveikslai\/Svetainė „.+“\.webp$/.test(name))).toHaveLength(1);
  expect(names.filter((name) => /^Tekstai\/.+\.txt$/.test(name)).length).toBeGreaterThan(3);
  const slug = await neighbourSlug();
  const foreign = { library: slug, adoption, job };
  expect((await answer(takePack(args(cookies.neighbour, '/?file', foreign)))).status).toBe(404);
  expect(existsSync(path.join(filesDir, 'packs'))).toBe(true);
}, 60_000);
