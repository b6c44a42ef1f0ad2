import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runJobs } from '~/flows/jobs/run-jobs.server';
import {
  action as packMaterials,
  loader as seeMaterials,
} from '~/routes/b.$library+/campaigns+/materials+/materials';
import { loader as takeFile } from '~/routes/b.$library+/campaigns+/materials+/materials-file';
import { loader as takePack } from '~/routes/b.$library+/campaigns+/materials+/materials-pack';
import { action as saveLook, loader as seeLook } from '~/routes/b.$library+/settings+/look';
import { action as addOwn } from '~/routes/pictures+/adoption';
import { answer, type Form, type Gallery, openGallery, origin, secret } from '../factories/gallery';
import * as files from '../factories/pictures';
import { the } from '../factories/world';

let gallery: Gallery;
let cookies: Gallery['cookies'];
let args: Gallery['args'];
let filesDir: string;
let adoption: string;
const own = () => ({ library: 'moletai-r-vb', adoption });

beforeAll(async () => {
  gallery = await openGallery();
  ({ cookies, args, filesDir, adoption } = gallery);
}, 400_000);
afterAll(() => gallery.leave());

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
  await gallery.db.owner`update adoptions set happens_on = null, place = null where id = ${adoption}`;
  const { page: waiting } = await seeMaterials(args(cookies.editor, material(), own()));
  expect(waiting.gaps).toBeGreaterThan(0);
  expect((await take('poster-a4.pdf')).status).toBe(404);
  await gallery.db
    .owner`update adoptions set happens_on = '2026-12-05', happens_at = '17:30', place = 'Skaitykla', contact = 'tel. 1'
    where id = ${adoption}`;
  const { page: ready } = await seeMaterials(args(cookies.editor, material(), own()));
  expect(ready.gaps).toBe(0);
  for (const { file } of [...ready.papers, ...ready.channels]) {
    const taken = await take(file, '?design=letters&grey=1');
    expect(taken.status, file).toBe(200);
    expect(taken.headers.get('Content-Disposition')).toMatch(/^attachment; .*%E2%80%9E/);
  }
  expect((await take('poster-a5.pdf')).status).toBe(404);
  const photograph = { intent: 'add', alt: 'Skaitykla', picture: await files.photograph() };
  await addOwn(args(cookies.editor, `/b/moletai-r-vb/campaigns/${adoption}/pictures`, own(), photograph));
  const [other] = await gallery.db.owner`select id from images where subject_kind = 'adoption'`;
  expect((await take('facebook.jpg', `?picture=${the(other).id}`)).status).toBe(200);
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
    database: gallery.db.worker,
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
  const slug = 'utena-r-vb';
  const foreign = { library: slug, adoption, job };
  expect((await answer(takePack(args(cookies.neighbour, '/?file', foreign)))).status).toBe(404);
}, 60_000);
