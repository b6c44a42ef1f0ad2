import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { uuidv7 } from '@sklaida/kernel';
import { findGroupFile } from '@sklaida/workgroups/server';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrivalsFolder, openFile } from '~/flows/files/files-on-disk.server';
import { keepGroupFile, stepGroupFile } from '~/flows/files/keep-file.server';
import { readGroupFiles } from '~/flows/files/read-files.server';
import { receiveUpload } from '~/http/receive-upload.server';
import { type GroupActor, meetingRoom, type Room } from '../factories/meeting-room';
import { buildWorld, type Place, the } from '../factories/world';
import { cloneDatabase, type TestDatabase } from '../setup/database';

let db: TestDatabase;
let filesDir: string;
let room: Room;
let lead: GroupActor;
let member: GroupActor;
let observer: GroupActor;
let host: Place;
const now = new Date('2026-12-01T08:00:00Z');
const limit = 25 * 1024 * 1024;

beforeAll(async () => {
  db = await cloneDatabase();
  filesDir = await mkdtemp(path.join(os.tmpdir(), 'sklaida-files-'));
  const world = await buildWorld(db.owner, { regions: 1, libraries: 2, schools: 0 });
  const region = the(world.regions[0]);
  host = region.county;
  const [first, second] = region.libraries;
  room = await meetingRoom(db, host, [
    [host, 'lead'],
    [the(first), 'member'],
    [the(second), 'observer'],
  ]);
  lead = await room.enter(host);
  member = await room.enter(the(first));
  observer = await room.enter(the(second));
});
afterAll(async () => {
  await rm(filesDir, { recursive: true, force: true });
  await db.drop();
});

const formOf = (name: string, bytes: Uint8Array | string) => {
  const form = new FormData();
  form.append('meeting', '');
  form.append('file', new File([bytes as BlobPart], name));
  return new Request('https://sklaida.test/', { method: 'POST', body: form });
};
const left = () => readdir(arrivalsFolder(filesDir)).catch(() => []);

async function send(name: string, bytes: Uint8Array | string, more: object = {}, who = member) {
  const folder = arrivalsFolder(filesDir);
  const { file } = await receiveUpload(formOf(name, bytes), 'file', { folder, limit });
  if (!file.ok) return file;
  const wish = {
    id: uuidv7(),
    subject: { kind: 'group' as const },
    forGuests: false,
    now,
    received: file.value,
  };
  return keepGroupFile(who.member, filesDir, { ...wish, ...more });
}
const read = (who = lead) => who.does((tx) => readGroupFiles(tx, who.member, { locale: 'lt', asked: null }));
const find = (id: string, who = lead) => who.does((tx) => findGroupFile(tx, { group: who.member.group, id }));
const place = (id: string) => ({ tenantId: host.id, id });

test('a file lies among those of the host, is named by its id, and the group reads who brought it', async () => {
  const id = uuidv7();
  const sent = await send('Žiemos planas.pdf', '%PDF-1.7 planas', { id });
  expect(sent).toEqual({ ok: true, value: { id } });
  expect(await send('Kitas.pdf', '%PDF-1.7 kitas', { id })).toEqual(sent);
  const [line, ...rest] = (await read(observer)).files;
  expect(rest).toEqual([]);
  expect(line).toMatchObject({
    id,
    name: 'Žiemos planas.pdf',
    size: '1\u00a0KB',
    subject: 'group',
    mayTurn: false,
  });
  expect(await find(id)).toMatchObject({ mediaType: 'application/pdf', bytes: 15 });
  expect(await openFile(filesDir, place(id))).toMatchObject({ bytes: 15 });
  expect(await left()).toEqual([]);
});

test('a file of two hundred megabytes is cut at the limit, and nothing of it stays on the disk', async () => {
  const before = await read();
  const chunk = new Uint8Array(1024 * 1024);
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
  let sentMegabytes = 0;
  const body = new ReadableStream({
    start: (to) => to.enqueue(new TextEncoder().encode(head)),
    pull(to) {
      if (sentMegabytes === 200) {
        to.enqueue(new TextEncoder().encode('\r\n--x--\r\n'));
        return to.close();
      }
      sentMegabytes += 1;
      to.enqueue(chunk);
    },
  });
  const request = new Request('https://sklaida.test/', {
    ...{ method: 'POST', body, duplex: 'half' },
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  } as RequestInit);
  const { file } = await receiveUpload(request, 'file', { folder: arrivalsFolder(filesDir), limit });
  expect(file).toEqual({ ok: false, error: 'tooLarge' });
  expect(await left()).toEqual([]);
  expect((await read()).files).toEqual(before.files);
});

test('a file cut on its way leaves nothing either', async () => {
  const head = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7';
  let pulls = 0;
  const body = new ReadableStream({
    pull(to) {
      pulls += 1;
      if (pulls === 1) return to.enqueue(new TextEncoder().encode(head));
      to.error(new Error('cut'));
    },
  });
  const request = new Request('https://sklaida.test/', {
    ...{ method: 'POST', body, duplex: 'half' },
    headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
  } as RequestInit);
  const { file } = await receiveUpload(request, 'file', { folder: arrivalsFolder(filesDir), limit });
  expect(file).toEqual({ ok: false, error: 'broken' });
  expect(await left()).toEqual([]);
});

test('a file that is not what it says is refused and gone', async () => {
  expect(await send('Planas.pdf', 'MZ programa')).toEqual({ ok: false, error: 'mismatch' });
  expect(await send('puslapis.html', '<p>x')).toEqual({ ok: false, error: 'ending' });
  expect(await send('nuotrauka.png', '\x89PNG\r\n\x1a\nne nuotrauka')).toEqual({
    ok: false,
    error: 'mismatch',
  });
  expect(await left()).toEqual([]);
});

test('a picture is written anew, without where and by what it was taken', async () => {
  const id = uuidv7();
  const taken = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } });
  const bytes = await taken
    .withExif({ IFD0: { Make: 'Slaptas fotoaparatas' } })
    .webp()
    .toBuffer();
  expect(await send('Renginys.webp', bytes, { id })).toMatchObject({ ok: true });
  expect(await find(id)).toMatchObject({ name: 'Renginys.jpg', mediaType: 'image/jpeg' });
  const kept = the(await openFile(filesDir, place(id)));
  const content = Buffer.concat(await kept.stream.toArray());
  expect(content.includes('Slaptas')).toBe(false);
});

test('a file of a meeting that is not the group’s is refused', async () => {
  const subject = { kind: 'meeting' as const, id: uuidv7() };
  expect(await send('Planas.pdf', '%PDF-1.7', { subject })).toEqual({ ok: false, error: 'subject' });
});

test('whoever brought it or leads takes it away and back; nobody else, and the removed one cannot be had', async () => {
  const id = uuidv7();
  await send('Sąmata.csv', 'a;b', { id }, lead);
  const step = (who: GroupActor, name: 'remove' | 'return' | 'show') =>
    stepGroupFile(who.member, { id, step: name, now });
  expect(await step(member, 'remove')).toBe(false);
  expect(await step(lead, 'remove')).toBe(true);
  expect(await step(lead, 'remove')).toBe(false);
  expect(await find(id)).toBe(null);
  expect((await read()).removed.map((one) => one.id)).toEqual([id]);
  expect((await read(member)).removed).toEqual([]);
  expect(await step(lead, 'return')).toBe(true);
  expect(await step(lead, 'show')).toBe(false);
  expect(await find(id)).toMatchObject({ forGuests: false, deletedAt: null });
});

test('what was removed more than thirty days ago is forgotten with its bytes at the next file', async () => {
  const id = uuidv7();
  await send('Senas.txt', 'senas', { id });
  await stepGroupFile(member.member, { id, step: 'remove', now });
  await send('Naujas.txt', 'naujas', { now: new Date('2027-02-01T08:00:00Z') });
  expect(await openFile(filesDir, place(id))).toBe(null);
  expect((await read()).removed).toEqual([]);
});

test('what a process that died left behind is gone with the next file, and one that is still coming stays', async () => {
  const folder = arrivalsFolder(filesDir);
  await mkdir(folder, { recursive: true });
  for (const name of ['senas.part', 'siunciamas.part']) await writeFile(path.join(folder, name), 'x');
  const before = new Date(now.getTime() - 24 * 3_600_000);
  await utimes(path.join(folder, 'senas.part'), before, before);
  await utimes(path.join(folder, 'siunciamas.part'), now, now);
  await send('Planas.txt', 'planas');
  expect(await left()).toEqual(['siunciamas.part']);
});
