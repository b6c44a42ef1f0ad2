import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export type Entry = { path: string; bytes: number; sha256: string };
export type ZipWriter = {
  /** Writes one entry piece by piece; no more of it is held than a piece. */
  entry(
    path: string,
    pieces: AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string>,
  ): Promise<Entry>;
  close(): Promise<{ bytes: number; sha256: string }>;
  abandon(): void;
};

const alreadySmall = /\.(pdf|xlsx|png|jpe?g|zip|webp)$/;

/** A zip on the disk, readable by its owner alone. */
export function writeZip(file: string, at: Date): ZipWriter {
  const disk = createWriteStream(file, { mode: 0o600, flags: 'w' });
  const whole = createHash('sha256');
  let bytes = 0;
  let problem: Error | null = null;
  let full = false;
  disk.on('error', (error) => {
    problem = error;
  });
  const zip = new Zip((error, chunk) => {
    if (error) problem = error;
    whole.update(chunk);
    bytes += chunk.length;
    full = !disk.write(chunk);
  });
  const settle = async () => {
    if (problem) throw problem;
    if (full) await Promise.race([once(disk, 'drain'), once(disk, 'error')]);
    full = false;
    if (problem) throw problem;
  };
  return {
    async entry(path, pieces) {
      const own = createHash('sha256');
      const entry = alreadySmall.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
      entry.mtime = at;
      zip.add(entry);
      let size = 0;
      for await (const piece of pieces) {
        const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
        own.update(chunk);
        size += chunk.length;
        entry.push(new Uint8Array(chunk));
        await settle();
      }
      entry.push(new Uint8Array(0), true);
      await settle();
      return { path, bytes: size, sha256: own.digest('hex') };
    },
    async close() {
      zip.end();
      await settle();
      disk.end();
      await Promise.race([once(disk, 'close'), once(disk, 'error')]);
      if (problem) throw problem;
      return { bytes, sha256: whole.digest('hex') };
    },
    abandon() {
      zip.terminate();
      disk.destroy();
    },
  };
}
