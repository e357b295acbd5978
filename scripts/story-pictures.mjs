/** Pictures of stories, taken in the packaged browser on the same day: those that are compared, and those of the README. */
import { Buffer } from 'node:buffer';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { findBrowser } from './find-browser.mjs';

/** The same day in every picture. */
const NOW = Date.parse('2026-11-21T12:00:00Z');

const root = new URL('../', import.meta.url);

const stopClock = (now) => {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now], newTarget),
  });
  RealDate.now = () => now;
};

/** Of the test runner, which is not here: what helps in tests asks for it and does without. */
const withoutRunner = {
  name: 'without-runner',
  enforce: 'pre',
  resolveId: (id) => (id.startsWith('/__web-') ? id : null),
  load: (id) => (id.startsWith('/__web-') ? 'export const sendMessageWaitForResponse = undefined;' : null),
};

/** Does something with a page that shows stories: `picture(title, scheme, width)` in it shows one and waits until it is still. */
export const withStories = async (work) => {
  const server = await createServer({
    plugins: [withoutRunner],
    root: root.pathname,
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.cache/vite-visual',
    server: { host: '127.0.0.1', port: 0, hmr: false, ws: false, watch: null },
    optimizeDeps: {
      noDiscovery: true,
      include: ['dexie', 'papaparse', '@open-wc/testing > chai-a11y-axe > axe-core'],
      exclude: ['lit', '@open-wc/testing'],
    },
  });
  await server.listen();
  const browser = await launch({
    ...(await findBrowser({ ...process.env, BROWSER: 'packaged' })),
    headless: true,
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.evaluateOnNewDocument(stopClock, NOW);
    await page.goto(`http://127.0.0.1:${server.httpServer.address().port}/test/visual/page.html`);
    await page.waitForFunction(() => 'picture' in globalThis);
    await work(page, browser);
  } finally {
    await browser.close();
    await server.close();
  }
};

/** Shows a story and takes its picture. */
export const pictureOf = async (page, title, { scheme, width, height }) => {
  await page.setViewport({ width, height });
  await page.evaluate((...given) => globalThis.picture(...given), title, scheme, width);
  await page.mouse.move(0, 0);
  return Buffer.from(await page.screenshot());
};
