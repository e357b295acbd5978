import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createDemoBackend } from './demo-backend.js';
import { nodeListener } from './node-adapter.js';
import { createDevelopmentPages } from './development-pages.js';
import { createPageHandler } from './page-handler.js';

const DEFAULT_PORT = 5173;
const CONFIG = fileURLToPath(new URL('../vite.config.ts', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/demo', import.meta.url));

const port = Number(process.env['PORT'] ?? DEFAULT_PORT);
const backend = await createDemoBackend();
const answerApi = nodeListener(backend.handle);

/** With `--dev` Vite serves the sources and reloads them; else the page is built once, as it would be shipped. */
const pageListener = async (): Promise<typeof answerApi> => {
  if (process.argv.includes('--dev')) return createDevelopmentPages(CONFIG, backend.sessions);
  const { build } = await import('vite');
  await build({ configFile: CONFIG, logLevel: 'warn' });
  return nodeListener(createPageHandler(BUILT, backend.sessions));
};

const answerPage = await pageListener();
const server = createServer((message, response) => {
  const answer = message.url?.startsWith('/api/') ? answerApi : answerPage;
  void answer(message, response);
});

server.listen(port, '127.0.0.1', () => {
  const address = server.address();
  const actualPort = typeof address === 'object' && address ? address.port : port;
  console.log(`API Logs demo: http://localhost:${actualPort}/`);
  for (const log of ['cloudtrail', 'apache', 'million']) {
    const begun = performance.now();
    void backend.logs.prepare(log).then(
      () => console.log(`  log ${log} ready after ${((performance.now() - begun) / 1000).toFixed(1)} s`),
      (error: unknown) => console.error(`  log ${log} could not be made`, error),
    );
  }
});
