import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyData, freePort, readAccounts, shareRun, startProduct } from './server';

/** Loads the demonstration once, keeps a copy for fresh servers, and leaves one server running for all journeys. */
export default async function setup(): Promise<() => Promise<void>> {
  const place = mkdtempSync(path.join(tmpdir(), 'sklaida-journeys-'));
  chmodSync(place, 0o755);
  const [prepared, data] = [path.join(place, 'prepared'), path.join(place, 'data')];
  const clear = () => rmSync(place, { recursive: true, force: true });
  try {
    const port = await freePort();
    await (await startProduct(prepared, port)).stop();
    copyData(prepared, data);
    const product = await startProduct(data, port);
    shareRun({ origin: product.origin, prepared, accounts: readAccounts(data) });
    return async () => {
      await product.stop();
      clear();
    };
  } catch (error) {
    clear();
    throw error;
  }
}
