import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Host } from './hosts.js';

/** The policy of the README, for pages that write no script of their own into themselves. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types lit-html vue dompurify svelte-trusted-html";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** One request for rows, as the endpoint saw it. */
export interface Asked {
  readonly at: number;
  readonly authorization: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
}

export interface Site {
  readonly address: string;
  readonly asked: Asked[];
  close(): Promise<void>;
}

const ROWS = Array.from({ length: 260 }, (_, place) => ({
  id: place + 1,
  // Every tenth is of a client whose name only begins like the other.
  client: place % 10 === 9 ? 'acme-test' : 'acme',
  method: ['GET', 'POST', 'PUT'][place % 3],
  status: [200, 201, 404, 500][place % 4],
  url: `/v2/orders/${place}`,
  error: place % 4 > 1,
  time: 12 + place,
  dateTime: new Date(Date.UTC(2026, 10, 20, 12) - place * 60_000).toISOString(),
}));

/** Answers in the default protocol, to clients that have the token; all rows are of the one client that is locked. */
const answerRows = (incoming: IncomingMessage, response: ServerResponse, asked: Asked[]): void => {
  const { searchParams } = new URL(incoming.url!, 'http://localhost');
  const authorization = incoming.headers.authorization;
  asked.push({ at: Date.now(), authorization, parameters: Object.fromEntries(searchParams) });
  // A text is looked for anywhere, and a whole value as it is.
  const text = (searchParams.get('client') ?? '').toLowerCase();
  const whole = searchParams.getAll('is.client');
  const found = ROWS.filter(
    ({ client }) => client.includes(text) && (whole.length === 0 || whole.includes(client)),
  );
  const offset = Number(searchParams.get('offset') ?? 0);
  const limit = Number(searchParams.get('limit') ?? 100);
  const isKnown = authorization === 'Bearer token';
  response.writeHead(isKnown ? 200 : 401, { 'Content-Type': 'application/json' });
  response.end(
    isKnown ? JSON.stringify({ rows: found.slice(offset, offset + limit), total: found.length }) : '{}',
  );
};

const answerFile = (folder: string, incoming: IncomingMessage, response: ServerResponse, strict: boolean) => {
  const path = normalize(decodeURIComponent(new URL(incoming.url!, 'http://localhost').pathname));
  let file = join(folder, path);
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  if (!existsSync(file)) return response.writeHead(404).end();
  response.writeHead(200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    ...(strict && { 'Content-Security-Policy': STRICT }),
  });
  return createReadStream(file).pipe(response);
};

const passOn = (port: number, incoming: IncomingMessage, response: ServerResponse): void => {
  const { url: path, method, headers } = incoming;
  const onward = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
    response.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.writeHead(502).end());
  incoming.pipe(onward);
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Waits until a server of the host's own answers, for a minute at most. */
const answering = async (port: number): Promise<void> => {
  for (let tries = 0; tries < 240; tries += 1) {
    const isThere = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('The server of the host did not come up.');
};

/** Serves a host's pages and the endpoint from one origin of loopback. */
export const serveHost = async (host: Host, folder: string): Promise<Site> => {
  const asked: Asked[] = [];
  let own: ChildProcess | undefined;
  let ownPort = 0;
  if (host.serve) {
    ownPort = await freePort();
    own = spawn(process.execPath, [...host.serve], {
      cwd: folder,
      env: { ...process.env, PORT: String(ownPort), HOST: '127.0.0.1', HOSTNAME: '127.0.0.1' },
      stdio: 'ignore',
    });
    await answering(ownPort);
  }
  const server = createServer((incoming, response) => {
    if (incoming.url!.startsWith('/api/logs')) return answerRows(incoming, response, asked);
    if (own) return passOn(ownPort, incoming, response);
    return answerFile(join(folder, host.pages!), incoming, response, host.policy === 'strict');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.on('listening', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    close: async () => {
      own?.kill();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
