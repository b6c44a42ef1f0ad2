import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { openRequest, type RequestScope } from '@sklaida/db/tenancy';
import { beginSession } from '~/auth/session.server';
import { loader as showHere } from '~/routes/pictures+/of-library';
import { cloneDemonstration } from './demonstration';
import { the } from './world';

export const secret = 'a secret of the test, long enough for it';
export const origin = 'http://localhost:3000';
export type Form = Record<string, string | Uint8Array>;
export type Gallery = Awaited<ReturnType<typeof openGallery>>;

/** What was answered or thrown instead; a mistake of the product stays one. */
export const answer = (work: Promise<unknown>) =>
  work.catch((thrown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  }) as Promise<Response>;

/** People of the demonstration before the pages with pictures and material, with a folder for files. */
export async function openGallery() {
  const db = await cloneDemonstration();
  const filesDir = mkdtempSync(path.join(os.tmpdir(), 'sklaida-pictures-'));
  const open: RequestScope[] = [];
  /** Of a new request; the one before is over, as requests here come one after another. */
  const context = () => {
    for (const one of open.splice(0)) void one.end();
    const scope = openRequest(db.database);
    open.push(scope);
    const report = (error: unknown) => {
      throw error;
    };
    const names = { nonce: 'n', requestId: 'r', address: '203.0.113.7', origin, tokenSecret: secret };
    return { database: db.database, scope, filesDir, report, ...names } as AppLoadContext;
  };
  const cookieOf = async (slug: string, role: string) => {
    const [row] = await db.owner`select g.person_id from identity.role_grants g
      join tenants t on t.id = g.tenant_id where t.slug = ${slug} and g.role = ${role} limit 1`;
    const begun = await beginSession(new Request(`${origin}/`), context(), {
      personId: the(row).person_id,
      method: 'password',
    });
    return the(begun.setCookie.split(';')[0]);
  };
  const coordinatorOf = async (region: string) => {
    const [row] = await db.owner`select t.slug from regions r join tenants t on t.id = r.county_tenant_id
      where r.slug = ${region}`;
    return cookieOf(the(row).slug, 'regional_coordinator');
  };
  const cookies = {
    editor: await cookieOf('moletai-r-vb', 'editor'),
    director: await cookieOf('moletai-r-vb', 'director'),
    neighbour: await cookieOf('utena-r-vb', 'editor'),
    coordinator: await coordinatorOf('panevezys'),
    stranger: await coordinatorOf('siauliai'),
  };
  const [row] = await db.owner`select a.id, a.campaign_id from adoptions a
    join campaigns c on c.id = a.campaign_id join tenants t on t.id = a.tenant_id
    where t.slug = 'moletai-r-vb' and c.title = '24 istorijos iki Kalėdų 2026'`;
  const args = (who: string, to: string, params: Record<string, string>, form?: Form) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(form ?? {}))
      if (typeof value === 'string') body.append(name, value);
      else body.append(name, new Blob([value as BlobPart]), 'IMG 0001 „iš telefono“.jpg');
    const request = new Request(`${origin}${to}`, {
      headers: { Cookie: who },
      ...(form && { method: 'POST', body }),
    });
    return { request, params, context: context() } as LoaderFunctionArgs;
  };
  return {
    db,
    filesDir,
    cookies,
    adoption: String(the(row).id),
    campaign: String(the(row).campaign_id),
    args,
    show: (who: string, library: string, image: string, size = 'thumb') =>
      answer(showHere(args(who, `/b/${library}/images/${image}/${size}`, { library, image, size }))),
    async leave() {
      await Promise.all(open.splice(0).map((one) => one.end()));
      rmSync(filesDir, { recursive: true, force: true });
      await db.drop();
    },
  };
}
