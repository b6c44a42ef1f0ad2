import { expect, type Page } from '@playwright/test';

type Weight = {
  /** Everything that comes over the line, with headers. */
  all: number;
  /** Scripts as they are compressed. */
  script: number;
};

/** What the address costs a browser that has nothing of it yet. */
export async function countBytes(page: Page, address: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  const open = new Map<string, { script: boolean; headers: number }>();
  const weight: Weight = { all: 0, script: 0 };
  let frame: string | undefined;
  session.on('Network.requestWillBeSent', ({ requestId, type, frameId }) => {
    frame ??= frameId;
    if (type !== 'EventSource' && frameId === frame)
      open.set(requestId, { script: type === 'Script', headers: 0 });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const script = response.mimeType.includes('javascript');
    if (open.has(requestId)) open.set(requestId, { script, headers: response.encodedDataLength });
  });
  session.on('Network.loadingFailed', ({ requestId }) => open.delete(requestId));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = open.get(requestId);
    if (!one) return;
    weight.all += encodedDataLength;
    if (one.script) weight.script += encodedDataLength - one.headers;
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
    .poll(
      () => {
        const still = open.size === 0 && weight.all === before;
        before = weight.all;
        return still;
      },
      { intervals: [120] },
    )
    .toBe(true);
  await session.detach();
  return weight;
}
