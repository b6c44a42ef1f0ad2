import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as addOwn, loader as seeOwn } from '~/routes/pictures+/adoption';
import { action as addShared } from '~/routes/pictures+/campaign';
import { loader as showHere } from '~/routes/pictures+/of-library';
import { loader as showInRegion } from '~/routes/pictures+/of-region';
import { action as addToTemplate } from '~/routes/pictures+/template';
import { answer, type Form, type Gallery, openGallery } from '../factories/gallery';
import * as files from '../factories/pictures';
import { the } from '../factories/world';

let gallery: Gallery;
let cookies: Gallery['cookies'];
let args: Gallery['args'];
let filesDir: string;
let adoption: string;
let campaign: string;

beforeAll(async () => {
  gallery = await openGallery();
  ({ cookies, args, filesDir, adoption, campaign } = gallery);
}, 400_000);
afterAll(() => gallery.leave());

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
const add = (form: Form) => addOwn(args(cookies.editor, page(), own(), form)) as unknown as Promise<Refused>;
const rowsOf = async () =>
  (await gallery.db.owner`select * from images order by id`) as unknown as {
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
  const shown = await gallery.show(cookies.editor, 'moletai-r-vb', id);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('Content-Type')).toBe('image/webp');
  expect(shown.headers.get('Cache-Control')).toBe('private, max-age=31536000, immutable');
  expect(shown.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(shown.headers.get('Content-Disposition')).toMatch(/^inline; /);
  const cut = await gallery.show(cookies.editor, 'moletai-r-vb', id, 'instagram-square');
  expect(await sharp(Buffer.from(await cut.arrayBuffer())).metadata()).toMatchObject({
    width: 1080,
    height: 1080,
  });
  const slug = 'utena-r-vb';
  const foreign = await gallery.show(cookies.neighbour, slug, id);
  const never = await gallery.show(cookies.neighbour, slug, crypto.randomUUID());
  const strange = await gallery.show(cookies.neighbour, slug, '../../etc/passwd');
  expect([foreign.status, never.status, strange.status]).toEqual([404, 404, 404]);
  expect(await foreign.text()).toBe(await never.text());
});

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
  const [row] = await gallery.db.owner`select title from campaigns where id = ${campaign}`;
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
  const [row] = await gallery.db
    .owner`select ct.id, ct.tenant_id, ct.share, ct.share_scope_id from campaign_templates ct
    join regions r on r.county_tenant_id = ct.tenant_id where r.slug = 'panevezys' and ct.share = 'region' limit 1`;
  const { id, tenant_id: tenantId, share_scope_id: scope } = the(row);
  await gallery.db
    .owner`update campaign_templates set share = 'tenant', share_scope_id = null where tenant_id = ${tenantId} and id = ${id}`;
  const to = `/region/panevezys/templates/${id}/pictures`;
  const form = { intent: 'add', alt: 'Pieva', picture: await files.photograph('webp') };
  await addToTemplate(args(cookies.coordinator, to, { region: 'panevezys', template: id }, form));
  const shareNow = async () =>
    (await gallery.db.owner`select share from images where subject_id = ${id}`).map((one) => one.share);
  expect(await shareNow()).toEqual(['tenant']);
  await gallery.db
    .owner`update campaign_templates set share = 'region', share_scope_id = ${scope} where tenant_id = ${tenantId} and id = ${id}`;
  expect(await shareNow()).toEqual(['region']);
});
