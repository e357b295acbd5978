import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { SMALL_LOGS } from '../logs/small-logs.js';
import { createCarefulServer } from './careful-server.js';
import { createDemoBackend } from './demo-backend.js';
import { createDocsHandler } from './docs-handler.js';
import { nodeListener } from './node-adapter.js';
import { endOnSignals } from './orderly-end.js';
import { originFromEnvironment } from './origin-environment.js';
import { recordRequests } from './own-requests/record-requests.js';
import { createPageHandler } from './page-handler.js';
import { startRunner } from './runner/start-runner.js';
import { createSiteHandler } from './site-handler.js';

const DEFAULT_PORT = 5173;
const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const BUILT_PAGES = fileURLToPath(new URL('../../dist/demo', import.meta.url));
/** By `npm run build-storybook`; the demo goes without them. */
const BUILT_DOCS = fileURLToPath(new URL('../../storybook-static', import.meta.url));
/** Origins that the pages may ask besides their own, such as `https://logs.example http://localhost:9200`. */
const CONNECT = (process.env['CONNECT'] ?? '').split(/\s+/).filter(Boolean);

const clickHouseUrl = process.env['CLICKHOUSE_URL'];

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const [backend] = await Promise.all([
  createDemoBackend(new Date(), { schedulesFile: process.env['SCHEDULES'], clickHouseUrl }),
  // The page is built as it would be shipped, so that what is seen is what an embedder gets.
  build({ configFile: CONFIG, logLevel: 'warn' }),
]);

const answerPage = createPageHandler(BUILT_PAGES, backend.sessions, CONNECT);
const site = createSiteHandler(backend.handle, answerPage, createDocsHandler(BUILT_DOCS));
const origin = originFromEnvironment();
const recorded = recordRequests(site, backend.ownRequests, backend.sessions, origin);
const listener = nodeListener(recorded, origin);
const server = createCarefulServer((message, response) => void listener(message, response));

/** The small logs are made in a moment; a request for a log that is not ready yet waits for it. */
const makeLogs = async (): Promise<void> => {
  for (const log of [...SMALL_LOGS.map(({ name }) => name), 'million']) {
    const begun = performance.now();
    await backend.prepare(log);
    console.log(`  log ${log} ready after ${seconds(begun)}`);
  }
};

server.listen(Number(process.env['PORT'] ?? DEFAULT_PORT), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  console.log(`API Logs demo: http://localhost:${port}/`);
  const runner = startRunner(backend);
  console.log(`  reports of schedules: ${runner.place}`);
  const stop = (): Promise<void> => {
    // A client that follows would hold the server open.
    backend.ownRequests.end();
    return runner.stop();
  };
  endOnSignals(server, { stop, close: () => backend.close() });
  if (clickHouseUrl) console.log('  logs are read from ClickHouse');
  else void makeLogs();
});
