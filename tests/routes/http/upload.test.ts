import { afterEach, describe, expect, it } from 'vitest';
import { readUpload, uploadLimit } from '../../../app/http/upload.server';
import { startWebApp } from './web-app';

const page = '/region/panevezys/libraries/import';
const own = { Origin: 'http://localhost:3000' };
const boundary = 'riba';
const multipart = { ...own, 'Content-Type': `multipart/form-data; boundary=${boundary}` };
const part = (name: string, content: string, file?: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"`}\r\n\r\n${content}\r\n`;
const end = `--${boundary}--\r\n`;

describe('the door for files', () => {
  let web: Awaited<ReturnType<typeof startWebApp>>;
  afterEach(() => web.stop());

  it('opens on the page that takes a table and nowhere else', async () => {
    web = await startWebApp();
    const send = (path: string) =>
      web.ask({ method: 'POST', path, headers: multipart, body: part('table', 'a;b', 'a.csv') + end });
    for (const path of [page, `${page}/`, `${page}.data`, `${page}?index`]) {
      expect((await send(path)).status, path).toBe(200);
    }
    for (const path of [
      '/',
      '/sign-in',
      '/region/panevezys/libraries',
      `${page}/x`,
      '/b/utena-r-vb/libraries/import',
      `//x${page}`,
    ]) {
      expect((await send(path)).status, path).toBe(415);
    }
    expect(web.heard).toHaveLength(4);
  });

  it('still asks where the form came from', async () => {
    web = await startWebApp();
    const headers = { 'Content-Type': multipart['Content-Type'], Origin: 'https://kitur.example' };
    const reply = await web.ask({ method: 'POST', path: page, headers, body: end });
    expect(reply.status).toBe(403);
  });

  it('reads more than a plain form there, and not without end', async () => {
    web = await startWebApp({
      answer: async (request) => new Response(String((await request.arrayBuffer()).byteLength)),
    });
    const body = 'x'.repeat(2 * 1024 * 1024);
    const reply = await web.ask({ method: 'POST', path: page, headers: multipart, body });
    expect(reply).toMatchObject({ status: 200, body: String(body.length) });
    const plain = { ...own, 'Content-Type': 'application/x-www-form-urlencoded' };
    expect((await web.ask({ method: 'POST', path: '/sign-in', headers: plain, body })).status).toBe(413);
    const headers = { ...multipart, 'Content-Length': String(40 * 1024 * 1024) };
    expect((await web.ask({ method: 'POST', path: page, headers, body: '' })).status).toBe(413);
  });
});

describe('an uploaded file', () => {
  const read = (body: string | Uint8Array, type = multipart['Content-Type']) =>
    readUpload(
      new Request('http://localhost/', {
        method: 'POST',
        body: body as BodyInit,
        headers: { 'Content-Type': type },
      }),
      'table',
    );

  it('is handed over byte by byte under its own name', async () => {
    const taken = await read(
      part('intent', 'preview') + part('table', 'Mokykla;ąčę', 'C:\\Ona\\Mokyklų sąrašas.csv') + end,
    );
    expect(taken.ok && [taken.value.fileName, new TextDecoder().decode(taken.value.bytes)]).toEqual([
      'Mokyklų sąrašas.csv',
      'Mokykla;ąčę',
    ]);
  });

  it.each([
    ['none was chosen', part('table', '', '') + end, 'noFile'],
    ['the field has another name', part('other', 'a', 'a.csv') + end, 'noFile'],
    ['it is a plain text', part('table', 'a') + end, 'noFile'],
    ['the body is cut', part('table', 'a', 'a.csv'), 'broken'],
    ['it is larger than may be', part('table', 'x'.repeat(uploadLimit + 1), 'a.csv') + end, 'tooLarge'],
  ])('is refused when %s', async (_, body, problem) => {
    expect(await read(body)).toEqual({ ok: false, error: problem });
  });

  it('is refused when the form is no form', async () => {
    expect(await read('a=b', 'application/x-www-form-urlencoded')).toEqual({ ok: false, error: 'noFile' });
    expect(await read('a', 'multipart/form-data')).toEqual({ ok: false, error: 'broken' });
  });
});
