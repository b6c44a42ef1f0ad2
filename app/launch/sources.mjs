import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './settings.mjs';

const folders = ['app', 'db', 'emails', 'packages', 'public'];
const files = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const stampFile = path.join(root, 'build', '.sources');
const skipped = /(^|\/)(node_modules|README\.md|[^/]+\.test\.tsx?)$/;

function* walk(folder) {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`;
    if (skipped.test(name)) continue;
    if (entry.isDirectory()) yield* walk(name);
    else if (entry.isFile()) yield name;
  }
}

/** One hash over everything the build is made from, and over the Node release that made it. */
export function hashSources() {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  const present = folders.filter((folder) => fs.existsSync(path.join(root, folder)));
  for (const name of [...files, ...present.flatMap((folder) => [...walk(folder)])]) {
    hash
      .update(name)
      .update('\0')
      .update(fs.readFileSync(path.join(root, name)));
  }
  return hash.digest('hex');
}

export function builtFrom() {
  try {
    return fs.readFileSync(stampFile, 'utf8');
  } catch {
    return null;
  }
}

export function forgetBuild() {
  fs.rmSync(stampFile, { force: true });
}

export function stampBuild(hash) {
  fs.writeFileSync(stampFile, hash);
}
