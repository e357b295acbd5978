/** What a page holds after a collection. */
import { readFile } from 'node:fs/promises';

/** Memory of the largest renderer that is its own, in megabytes; NaN where the system does not say. */
const ofRenderer = async (browser) => {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const sizes = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
        return Number(/RssAnon:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1000;
      }),
  );
  return Math.max(...sizes);
};

/**
 * In megabytes: objects and buffers of the page, and all of its process, workers and WebAssembly included.
 *
 * @param {Awaited<ReturnType<typeof import('./open-browser.mjs').openPage>>} opened
 */
export const memoryInUse = async ({ page, session }) => {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await session.send('Runtime.getHeapUsage');
  return {
    heap: usedSize / 1e6,
    buffers: backingStorageSize / 1e6,
    sum: (usedSize + backingStorageSize) / 1e6,
    process: await ofRenderer(page.browser()),
  };
};
