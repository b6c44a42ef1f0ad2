import { expect, type Page } from '@playwright/test';

type Weight = { all: number; script: number };

/** What comes over the line when the address is opened by a browser that has nothing of it yet: compressed, with headers. */
export async function countBytes(page: Page, address: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const open = new Map<string, boolean>();
  const weight: Weight = { all: 0, script: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (type !== 'EventSource') open.set(requestId, type === 'Script');
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (open.has(requestId)) open.set(requestId, response.mimeType.includes('javascript'));
  });
  session.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.all += encodedDataLength;
    if (open.get(requestId)) weight.script += encodedDataLength;
    open.delete(requestId);
  });
  await page.goto('about:blank');
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.goto(address, { waitUntil: 'load' });
  // A page begins to fetch its words once its script runs, so an empty line counts only when it stays empty.
  let before = -1;
  await expect
    .poll(() => {
      const still = open.size === 0 && weight.all === before;
      before = weight.all;
      return still;
    })
    .toBe(true);
  await session.detach();
  return weight;
}
