import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../..');
const skipped = new Set(['node_modules', 'build', 'coverage', 'test-results']);

/** A file of the house, or a made-up one in a test of a check. The path is relative, with forward slashes. */
export type Source = { path: string; text: string };

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (skipped.has(entry.name) || entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* walk(name);
    else if (entry.isFile()) yield name;
  }
}

export function listFiles(folder = ''): string[] {
  return [...walk(folder)].sort();
}

export function readSource(name: string): Source {
  return { path: name, text: readFileSync(path.join(root, name), 'utf8') };
}

/** Everything written by hand in TypeScript or JavaScript. */
export function readSources(): Source[] {
  return listFiles()
    .filter((name) => /\.(ts|tsx|mjs|mts|cjs)$/.test(name))
    .map(readSource);
}

const parsed = new WeakMap<Source, ts.SourceFile>();

export function parse(source: Source): ts.SourceFile {
  const known = parsed.get(source);
  if (known) return known;
  const kind = source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true, kind);
  parsed.set(source, file);
  return file;
}

export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  node.forEachChild((child) => {
    children.push(child);
  });
  for (const child of children) yield* nodesOf(child);
}

/** `path:line`, as an editor opens it. */
export function placeOf(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

export const isTest = (name: string) => name.startsWith('tests/') || /\.(test|test-data)\.tsx?$/.test(name);

export const isProduct = (name: string) => /^(app|packages|db|emails)\//.test(name) && !isTest(name);
