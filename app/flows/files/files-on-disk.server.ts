import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { libraryFolder } from '../library-copy/folders.server';

type Place = { tenantId: string; id: string };

/** Among the host's own files, so that they travel with its copy; named by id, never as somebody named them. */
const fileOf = (filesDir: string, { tenantId, id }: Place) =>
  path.join(libraryFolder(filesDir, tenantId), 'group-files', id);

/** Where a file lies while it is being sent and judged: no part of anybody's copy. */
export const arrivalsFolder = (filesDir: string) => path.join(filesDir, 'arrivals');

const arrivalHours = 6;

/** Removes what a process that died in the middle of a file left behind. */
export async function sweepArrivals(filesDir: string, now: Date): Promise<void> {
  const folder = arrivalsFolder(filesDir);
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const left = await stat(file).catch(() => null);
    if (left && now.getTime() - left.mtimeMs > arrivalHours * 3_600_000) await rm(file, { force: true });
  }
}

/** Takes over what has arrived, or the bytes written anew in its place. */
export async function settleFile(
  filesDir: string,
  place: Place,
  from: { path: string; rewritten: Uint8Array | null },
): Promise<void> {
  const target = fileOf(filesDir, place);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  if (from.rewritten) await writeFile(target, from.rewritten, { mode: 0o600 });
  else await rename(from.path, target);
}

export async function removeFile(filesDir: string, place: Place): Promise<void> {
  await rm(fileOf(filesDir, place), { force: true });
}

/** Null when the bytes are not there, as in an installation that was given the rows alone. */
export async function openFile(
  filesDir: string,
  place: Place,
): Promise<{ bytes: number; stream: ReturnType<typeof createReadStream> } | null> {
  const source = fileOf(filesDir, place);
  if (!existsSync(source)) return null;
  return { bytes: (await stat(source)).size, stream: createReadStream(source) };
}
