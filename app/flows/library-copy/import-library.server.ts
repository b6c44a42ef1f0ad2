import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type RestorePart, restoreLibrary } from '@sklaida/db/transfer';
import { fail, ok, type Result } from '@sklaida/kernel';
import { libraryFolder } from './folders.server';
import { copyVersion, type Manifest, manifestSchema } from './manifest.server';
import { readZip, type ZipReader } from './read-zip.server';

export type ImportProblem = 'missing' | 'not-a-copy' | 'newer' | 'damaged' | 'exists' | 'people' | 'broken';
type Imported = { library: Manifest['library']; rows: number; letters: number; files: number };

const places = /^(data|references)\/[a-z][a-z_]*\.json$|^files\/[^\\]+$|^library\.xlsx$/;
const dayMs = 86_400_000;

/** Puts a copy back into an installation that does not hold this library. Either all of it is there afterwards, or nothing. */
export async function importLibrary(input: {
  migratorUrl: string;
  file: string;
  filesDir: string;
  now: Date;
}): Promise<Result<Imported, ImportProblem>> {
  if (!existsSync(input.file)) return fail('missing');
  const zip = await readZip(input.file).catch(() => null);
  if (!zip) return fail('not-a-copy');
  const folder = await mkdtemp(path.join(os.tmpdir(), 'sklaida-copy-'));
  try {
    const manifest = await readManifest(zip, folder);
    if (!manifest.ok) return manifest;
    const damaged = await unpack(zip, manifest.value, folder);
    if (damaged) return fail('damaged', damaged);
    return await restore(input, manifest.value, folder);
  } finally {
    await zip.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function readManifest(zip: ZipReader, folder: string): Promise<Result<Manifest, ImportProblem>> {
  const entry = zip.entries.find((one) => one.path === 'manifest.json');
  if (!entry || entry.bytes > 5_000_000) return fail('not-a-copy');
  try {
    await write(await entry.stream(), path.join(folder, 'manifest.json'), entry.bytes);
    const given: unknown = JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8'));
    const { format, version } = given as { format?: unknown; version?: unknown };
    if (format === 'sklaida-library' && typeof version === 'number' && version > copyVersion)
      return fail('newer');
    const manifest = manifestSchema.safeParse(given);
    return manifest.success ? ok(manifest.data) : fail('not-a-copy');
  } catch {
    return fail('damaged', 'manifest.json');
  }
}

/** The first part that is not what the manifest says, or null. */
async function unpack(zip: ZipReader, manifest: Manifest, folder: string): Promise<string | null> {
  const named = new Map(manifest.parts.map((part) => [part.path, part]));
  if (named.size !== manifest.parts.length) return 'manifest.json';
  const strange = zip.entries.find((one) => one.path !== 'manifest.json' && !named.has(one.path));
  if (strange || zip.entries.length !== named.size + 1) return strange?.path ?? 'manifest.json';
  for (const part of named.values()) {
    const entry = zip.entries.find((one) => one.path === part.path);
    const target = path.join(folder, part.path);
    if (!entry || !places.test(part.path) || !target.startsWith(folder + path.sep)) return part.path;
    if (part.path.split('/').some((step) => step === '..' || step === '.' || step === '')) return part.path;
    await mkdir(path.dirname(target), { recursive: true });
    try {
      if ((await write(await entry.stream(), target, part.bytes)) !== part.sha256) return part.path;
    } catch {
      return part.path;
    }
  }
  return null;
}

/** Never writes more than was announced. */
async function write(from: NodeJS.ReadableStream, target: string, limit: number): Promise<string> {
  const sum = createHash('sha256');
  let size = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      sum.update(chunk);
      done(size > limit ? new Error('longer than announced') : null, chunk);
    },
  });
  await pipeline(from, counting, createWriteStream(target, { mode: 0o600 }));
  return sum.digest('hex');
}

/** One row a line. Split by hand: readline also breaks at line separators that stand inside a text. */
async function* pagesIn(file: string): AsyncIterable<string[]> {
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 1 << 20 })) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    const rows = lines.filter((line) => line !== '[' && line !== ']' && line !== '[]' && line !== '');
    if (rows.length > 0) yield rows.map((line) => (line.endsWith(',') ? line.slice(0, -1) : line));
  }
}

async function restore(
  input: { migratorUrl: string; filesDir: string; now: Date },
  manifest: Manifest,
  folder: string,
): Promise<Result<Imported, ImportProblem>> {
  const { library, level } = manifest;
  const parts = manifest.parts.flatMap(({ path: name }): RestorePart[] => {
    const [, place, table] = /^(data|references)\/(.+)\.json$/.exec(name) ?? [];
    if (!table) return [];
    return [
      { name: table, reference: place === 'references', pages: () => pagesIn(path.join(folder, name)) },
    ];
  });
  const own = manifest.parts.filter((part) => part.path.startsWith('files/own/'));
  const target = libraryFolder(input.filesDir, library.id);
  const had = existsSync(target);
  const restored = await restoreLibrary(input.migratorUrl, {
    library,
    level,
    parts,
    stale: input.now.getTime() - Date.parse(manifest.exportedAt) > dayMs,
    beforeCommit: async () => {
      if (own.length > 0) await cp(path.join(folder, 'files/own'), target, { recursive: true });
    },
  }).catch(async (error) => {
    if (!had) await rm(target, { recursive: true, force: true });
    throw error;
  });
  if (!restored.ok) return fail(restored.problem, restored.detail);
  return ok({ library, rows: restored.rows, letters: restored.letters, files: own.length });
}
