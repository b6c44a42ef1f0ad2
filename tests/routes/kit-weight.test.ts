import { gzipSync } from 'node:zlib';
import { kitToken } from '@sklaida/campaigns/server';
import { uuidv7 } from '@sklaida/kernel';
import { hashOf } from '@sklaida/kernel/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cloneDemonstration } from '../factories/demonstration';
import { the } from '../factories/world';
import type { TestDatabase } from '../setup/database';
import { type BuiltWeb, startBuiltWeb } from './setup/built-web';

let db: TestDatabase;
let web: BuiltWeb;
let token: string;

beforeAll(async () => {
  db = await cloneDemonstration();
  web = await startBuiltWeb(db.name);
  const [adoption] = await db.owner`select a.* from adoptions a join tenants t on t.id = a.tenant_id
    where t.kind = 'school_library' and a.state = 'localising' limit 1`;
  const { tenant_id, id, campaign_tenant_id, campaign_id, mirror_tenant_id } = the(adoption);
  const kit = uuidv7();
  token = kitToken('a link that only this test knows of', kit);
  await db.owner`insert into identity.links ${db.owner({
    hash: hashOf(token),
    purpose: 'kit',
    tenant_id,
    object_id: id,
    kit_id: kit,
    expires_at: new Date(Date.now() + 3_600_000),
  })}`;
  for (const reader of [tenant_id, mirror_tenant_id]) {
    await db.owner`insert into kit_links ${db.owner({
      tenant_id: reader,
      id: kit,
      source_tenant_id: tenant_id,
      campaign_tenant_id,
      campaign_id,
      label: 'Mokytoja',
      expires_on: '2099-01-01',
    })}`;
  }
}, 400_000);
afterAll(async () => {
  await web?.stop();
  await db?.drop();
});

/** Everything a browser fetches for a page, compressed as it travels; and where it is fetched from. */
async function weigh(
  path: string,
  cookie?: string,
): Promise<{ bytes: number; status: number; parts: string[] }> {
  const page = await web.ask({ path, cookie });
  const parts = [
    ...page.body.matchAll(/(?:<link[^>]+rel="stylesheet"[^>]+href|<(?:img|script)[^>]+src)="([^"]+)"/g),
  ].map((found) => the(found[1]));
  let bytes = gzipSync(page.body).length;
  for (const part of parts) bytes += gzipSync((await web.ask({ path: part, cookie })).body).length;
  return { bytes, status: page.status, parts };
}

test('The question and the card, with all they bring, are under 80 KB and come from this site alone', async () => {
  const asked = await weigh(`/k/${token}`);
  const yes = await web.ask({ path: `/k/${token}`, form: [['intent', 'yes']] });
  const card = await weigh(`/k/${token}`, the(yes.setCookies[0]).split(';')[0]);
  for (const page of [asked, card]) {
    expect(page.status).toBe(200);
    expect(page.bytes).toBeLessThan(80 * 1024);
    expect(page.parts.filter((part) => !part.startsWith('/'))).toEqual([]);
  }
  expect(card.parts.filter((part) => part.endsWith('.js'))).toEqual(['/card.js']);
  expect(card.parts.some((part) => part.endsWith('/poster.svg'))).toBe(true);
});

test('A worthless link is one and the same page, letter for letter', async () => {
  const [guessed, again] = [await web.ask({ path: `/k/${'A'.repeat(43)}` }), await web.ask({ path: '/k/x' })];
  expect([guessed.status, again.status]).toEqual([404, 404]);
  expect(guessed.body).toBe(again.body);
  expect(guessed.headers['referrer-policy']).toBe('no-referrer');
  expect(guessed.headers['x-robots-tag']).toBe('noindex, nofollow');
  expect(guessed.headers['cache-control']).toBe('no-store');
});
