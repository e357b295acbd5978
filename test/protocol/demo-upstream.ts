import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { signedInVisitor } from '../node/demo-visitor.js';

/** The demo's endpoints at the addresses that `openapi.yaml` has for example, for somebody who is signed in. */
export const startDemo = async (log: string) => {
  const { visitor, backend } = await signedInVisitor();
  await backend.prepare(log);
  const answer = nodeListener(async (request) => {
    const { pathname, search } = new URL(request.url);
    const path = pathname === '/logs' ? `/api/logs/${log}` : `/api${pathname}`;
    const { method, headers } = request;
    const body = await request.text();
    return visitor.ask(path + search, { method, headers, ...(body !== '' && { body }) });
  });
  const server = createServer((message, response) => void answer(message, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async end(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await backend.close();
    },
  };
};
