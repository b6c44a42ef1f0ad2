import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { libraryFolder } from '../library-copy/folders.server';

/** The most bytes of one picture; the adapter reads a little more, so that the page can say so itself. */
export const pictureBytes = 15 * 1024 * 1024;

/** Where a picture lies: PNG has its own ending, whatever else was given is kept as JPEG. */
export type PictureFile = { tenantId: string; id: string; format: string };

/** Beside a library's other files, so that they travel with its copy; named by id, never as somebody named them. */
const fileOf = (filesDir: string, { tenantId, id, format }: PictureFile) =>
  path.join(libraryFolder(filesDir, tenantId), 'images', `${id}.${format === 'png' ? 'png' : 'jpg'}`);

export async function writePicture(filesDir: string, file: PictureFile, bytes: Uint8Array): Promise<void> {
  const target = fileOf(filesDir, file);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  await writeFile(target, bytes, { mode: 0o600 });
}

/** Null when the file is not there, as in an installation that was given the rows alone. */
export async function loadPicture(filesDir: string, file: PictureFile): Promise<Uint8Array | null> {
  return readFile(fileOf(filesDir, file)).catch(() => null);
}

export async function removePicture(filesDir: string, file: PictureFile): Promise<void> {
  await rm(fileOf(filesDir, file), { force: true });
}
