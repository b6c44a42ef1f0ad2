import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Snapshot } from '@sklaida/db/transfer';
import { copyPosters, noPosterFacts, notePosterFacts } from './copy-posters.server';
import { libraryFolder } from './folders.server';
import { type HumanSheets, openHumanSheets } from './human-sheets.server';
import { copyFormat, copyVersion, type Manifest, type ManifestPart } from './manifest.server';
import { writeZip, type ZipWriter } from './write-zip.server';

type Report = (done: number, total: number) => Promise<void>;

/**
 * Writes everything of one library into a zip: rows as JSON, a workbook for people, files, and a manifest with a checksum of each
 * part. The file appears under its name only when it is whole.
 */
export async function exportLibrary(
  snapshot: Snapshot,
  input: { file: string; filesDir: string; product: string; now: Date; report?: Report },
): Promise<{ bytes: number; sha256: string; rows: number; manifest: Manifest }> {
  const { file, now, filesDir } = input;
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.part`;
  const bookFile = `${draft}.xlsx`;
  const zip = writeZip(draft, now);
  try {
    const parts: ManifestPart[] = [];
    const facts = noPosterFacts();
    const book = await openHumanSheets(bookFile, now);
    const ordered = [...snapshot.parts].sort((a, b) => rank(a) - rank(b));
    for (const [at, part] of ordered.entries()) {
      const count = { rows: 0 };
      const folder = part.reference ? 'references' : 'data';
      const lines = jsonLines(snapshot.pages(part), count, (row) => {
        book.note(part.name, part.reference, row);
        notePosterFacts(facts, part.name, row);
      });
      const entry = await zip.entry(`${folder}/${part.name}.json`, lines);
      book.endOfPart();
      parts.push({ ...entry, rows: count.rows });
      await input.report?.(at + 1, ordered.length + 2);
    }
    for await (const poster of copyPosters(facts, snapshot.library, filesDir)) {
      parts.push({ ...(await zip.entry(`files/${poster.name}`, [poster.body])), rows: null });
    }
    for (const name of await filesOf(libraryFolder(filesDir, snapshot.library.id))) {
      const source = path.join(libraryFolder(filesDir, snapshot.library.id), name);
      parts.push({ ...(await zip.entry(`files/own/${name}`, createReadStream(source))), rows: null });
    }
    await input.report?.(ordered.length + 1, ordered.length + 2);
    parts.push(await addBook(zip, book, bookFile));
    const manifest: Manifest = {
      format: copyFormat,
      version: copyVersion,
      product: input.product,
      level: snapshot.level,
      exportedAt: now.toISOString(),
      library: snapshot.library,
      parts,
    };
    await zip.entry('manifest.json', [`${JSON.stringify(manifest, null, 2)}\n`]);
    const whole = await zip.close();
    await rename(draft, file);
    await input.report?.(ordered.length + 2, ordered.length + 2);
    return { ...whole, rows: parts.reduce((sum, part) => sum + (part.rows ?? 0), 0), manifest };
  } catch (error) {
    zip.abandon();
    await rm(draft, { force: true });
    throw error;
  } finally {
    await rm(bookFile, { force: true });
  }
}

/** People and campaigns first: what follows names them. */
const rank = ({ name, reference }: { name: string; reference: boolean }) =>
  reference ? 0 : name === 'people' ? 1 : name === 'campaigns' ? 2 : 3;

async function* jsonLines(
  pages: AsyncIterable<string[]>,
  count: { rows: number },
  note: (row: Record<string, unknown>) => void,
): AsyncIterable<string> {
  let opening = '[\n';
  for await (const page of pages) {
    for (const line of page) note(JSON.parse(line));
    yield opening + page.join(',\n');
    opening = ',\n';
    count.rows += page.length;
  }
  yield count.rows === 0 ? '[]\n' : '\n]\n';
}

async function addBook(zip: ZipWriter, book: HumanSheets, file: string): Promise<ManifestPart> {
  await book.close();
  return { ...(await zip.entry('library.xlsx', createReadStream(file))), rows: null };
}

async function filesOf(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((one) => one.isFile())
    .map((one) => path.relative(folder, path.join(one.parentPath, one.name)).split(path.sep).join('/'))
    .sort();
}
