import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

export type ZipEntry = { path: string; bytes: number; stream(): Promise<Readable> };
export type ZipReader = { entries: ZipEntry[]; close(): Promise<void> };

const endMark = 0x06054b50;
const listMark = 0x02014b50;
const entryMark = 0x04034b50;

async function bytesAt(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

async function findList(
  file: FileHandle,
  size: number,
): Promise<{ from: number; count: number; bytes: number } | null> {
  const from = Math.max(0, size - 65_557);
  const tail = await bytesAt(file, from, size - from);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endMark) continue;
    return {
      count: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      from: tail.readUInt32LE(at + 16),
    };
  }
  return null;
}

async function dataOf(
  file: FileHandle,
  path: string,
  at: number,
  packed: number,
  method: number,
): Promise<Readable> {
  const head = await bytesAt(file, at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== entryMark)
    throw new Error('the entry is not where the list says');
  if (packed === 0) return Readable.from([]);
  const start = at + 30 + head.readUInt16LE(26) + head.readUInt16LE(28);
  const raw = createReadStream(path, { start, end: start + packed - 1 });
  if (method === 0) return raw;
  const inflated = createInflateRaw();
  raw.on('error', (error) => inflated.destroy(error));
  inflated.on('close', () => raw.destroy());
  return raw.pipe(inflated);
}

/** Reads the list at the end of a zip; null when the file is none. Entries are streamed, never held whole. */
export async function readZip(path: string): Promise<ZipReader | null> {
  const file = await open(path, 'r');
  const { size } = await file.stat();
  const list = size >= 22 ? await findList(file, size) : null;
  const held = list && list.from + list.bytes <= size ? await bytesAt(file, list.from, list.bytes) : null;
  const entries: ZipEntry[] = [];
  for (let at = 0, n = 0; held && n < (list?.count ?? 0); n += 1) {
    if (at + 46 > held.length || held.readUInt32LE(at) !== listMark) {
      await file.close();
      return null;
    }
    const method = held.readUInt16LE(at + 10);
    const packed = held.readUInt32LE(at + 20);
    const nameLength = held.readUInt16LE(at + 28);
    const offset = held.readUInt32LE(at + 42);
    entries.push({
      path: held.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: held.readUInt32LE(at + 24),
      stream: () => dataOf(file, path, offset, packed, method),
    });
    at += 46 + nameLength + held.readUInt16LE(at + 30) + held.readUInt16LE(at + 32);
  }
  if (!held) {
    await file.close();
    return null;
  }
  return { entries, close: () => file.close() };
}
