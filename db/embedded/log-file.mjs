import fs from 'node:fs';
import path from 'node:path';

const limit = 8 * 1024 * 1024;

/** Opens a log for appending, keeping one older part; `said` reads back what was written since. */
export function openLog(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) > limit) fs.renameSync(file, `${file}.1`);
  const descriptor = fs.openSync(file, 'a', 0o600);
  const from = fs.fstatSync(descriptor).size;
  const said = () => fs.readFileSync(file).subarray(from).toString('utf8');
  return { descriptor, said };
}
