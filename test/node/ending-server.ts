/** A server of one slow answer, in a process of its own that can be sent a signal: says its port, and when it is asked. */
import type { AddressInfo } from 'node:net';
import { createCarefulServer } from '../../demo/server/careful-server.js';
import { nodeListener } from '../../demo/server/node-adapter.js';
import { endOnSignals } from '../../demo/server/orderly-end.js';

const say = (message: object): void => void process.send?.(message);

const listener = nodeListener(async () => {
  say({ asked: true });
  // The parent answers, by a message of its own.
  await new Promise((resolve) => process.once('message', resolve));
  return new Response('whole');
});
const server = createCarefulServer((message, response) => void listener(message, response));
// Known-bad twin: one that has no word to say at a signal.
if (process.env['ENDS'] !== 'at once')
  endOnSignals(server, {
    stop: () => Promise.resolve(say({ stopped: true })),
    close: () => say({ closed: true }),
  });
server.listen(0, '127.0.0.1', () => say({ port: (server.address() as AddressInfo).port }));
