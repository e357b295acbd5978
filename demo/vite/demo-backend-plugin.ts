import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { createDocsHandler } from '../server/docs-handler.js';
import { nodeListener } from '../server/node-adapter.js';
import { originFromEnvironment } from '../server/origin-environment.js';

/**
 * The demo's endpoints inside Vite's development server. There the page goes without its strict content security
 * policy, since Vite adds scripts of its own, and signs in by its script alone.
 */
export const demoBackendPlugin = (): Plugin => ({
  name: 'demo-backend',
  apply: 'serve',
  async configureServer({ middlewares, httpServer }) {
    const { createDemoBackend } = await import('../server/demo-backend.js');
    const { startRunner } = await import('../server/runner/start-runner.js');
    const { recordRequests } = await import('../server/own-requests/record-requests.js');
    const { CLICKHOUSE_URL: clickHouseUrl, SCHEDULES: schedulesFile } = process.env;
    const backend = await createDemoBackend(new Date(), { clickHouseUrl, schedulesFile });
    const runner = startRunner(backend);
    httpServer?.once('close', () => void runner.stop().then(() => backend.close()));
    const origin = originFromEnvironment();
    const recorded = recordRequests(backend.handle, backend.ownRequests, backend.sessions, origin);
    const answer = nodeListener(recorded, origin);
    const docs = fileURLToPath(new URL('../../storybook-static', import.meta.url));
    const answerDocs = nodeListener(createDocsHandler(docs), origin);
    middlewares.use((message, response, next) => {
      const { pathname } = new URL(message.url ?? '/', 'http://localhost');
      if (pathname.startsWith('/api/')) return void answer(message, response);
      if (pathname.startsWith('/docs')) return void answerDocs(message, response);
      next();
    });
  },
});
