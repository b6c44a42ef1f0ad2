import { findCopied, withOwnerSnapshot } from '@sklaida/db/transfer';
import { exportLibrary } from './export-library.server';
import { type ImportProblem, importLibrary } from './import-library.server';
import { product } from './product.server';

type Place = { migratorUrl: string; filesDir: string };

/** An expected failure as one sentence for the operator, without a trace. */
const sentence = (text: string) => Object.assign(new Error(text), { name: 'OperatorProblem' });

/** `library:export`: returns what to say when it is done. */
export async function exportCopy({
  migratorUrl,
  filesDir,
  slug,
  file,
}: Place & { slug: string; file: string }) {
  const id = await findCopied(migratorUrl, slug);
  if (!id) throw sentence(`There is no library “${slug}” here.`);
  const copy = await withOwnerSnapshot(migratorUrl, id, (snapshot) =>
    exportLibrary(snapshot, { file, filesDir, product, now: new Date() }),
  );
  return `${copy.manifest.library.name}: ${copy.rows} rows in ${copy.manifest.parts.length} parts, ${copy.bytes} bytes, sha256 ${copy.sha256}\n${file}`;
}

const refusals: Record<ImportProblem, (detail: string) => string> = {
  missing: () => 'There is no such file.',
  'not-a-copy': () => 'This file is not a copy of a library made by Sklaida.',
  newer: () => 'This copy was made by a newer Sklaida: update this installation first.',
  damaged: (detail) => `The copy is damaged: ${detail} is not what its manifest says.`,
  exists: (detail) => `The library “${detail}” is here already; a copy is restored only where it is not.`,
  people: () =>
    'Somebody of this library has an account here already, under the same e-mail address and another id.',
  broken: (detail) => `The copy cannot be read: something is wrong in ${detail || 'its rows'}.`,
};

/** `library:import`: returns what to say when it is done; a refusal has written nothing. */
export async function importCopy({ migratorUrl, filesDir, file }: Place & { file: string }) {
  const done = await importLibrary({ migratorUrl, filesDir, file, now: new Date() });
  if (!done.ok) throw sentence(`${refusals[done.error](String(done.detail ?? ''))} Nothing was written.`);
  const { library, rows, files, letters } = done.value;
  const waiting = letters > 0 ? `\n${letters} letters that had not left are on their way again.` : '';
  return `${library.name} is restored: ${rows} rows, ${files} files. People sign in by a code sent to their address.${waiting}`;
}
