import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { build } from 'vite';
import { createCarefulServer } from '../../demo/server/careful-server.js';
import { createDemoBackend, type DemoBackend } from '../../demo/server/demo-backend.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { recordRequests } from '../../demo/server/own-requests/record-requests.js';
import { createPageHandler } from '../../demo/server/page-handler.js';
import { createSiteHandler } from '../../demo/server/site-handler.js';

/**
 * The demo as `npm start` serves it, on loopback, for all tests of a file: call it once, outside of the tests.
 *
 * @param newest When the newest row of the generated log happened; everything else of it follows from the row's number.
 * @param log A log that is ready before the first test.
 */
export const useDemo = (newest: Date, log: string) => {
  let folder: string | undefined;
  let backend: DemoBackend | undefined;
  let server: Server | undefined;
  let origin = '';

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'demo-'));
    const outDir = folder;
    await build({ configFile: 'demo/vite.config.ts', logLevel: 'warn', build: { outDir } });
    backend = await createDemoBackend(newest);
    await backend.prepare(log);
    const answerPage = createPageHandler(outDir, backend.sessions);
    const site = createSiteHandler(backend.handle, answerPage);
    const listener = nodeListener(recordRequests(site, backend.ownRequests, backend.sessions));
    server = createCarefulServer((message, response) => void listener(message, response));
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    server?.closeAllConnections();
    server?.close();
    await backend?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  return { address: (path: string) => origin + path, backend: () => backend! };
};
