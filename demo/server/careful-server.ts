import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { HttpProblem, PROBLEM_HEADERS, problemText } from './problem-details.js';

/** In milliseconds, but for the header's length, which is in bytes, and the connections. */
export interface ServerLimits {
  readonly headerBytes: number;
  /** For the head of a request, and for all of it. */
  readonly headers: number;
  readonly request: number;
  /** In which nothing goes either way: above the longest search, since nothing goes while it is under way. */
  readonly silence: number;
  readonly keepAlive: number;
  /** How often requests are looked at for being too slow. */
  readonly look: number;
  readonly connections: number;
}

const LIMITS: ServerLimits = {
  headerBytes: 16_384,
  headers: 10_000,
  request: 30_000,
  silence: 120_000,
  keepAlive: 5_000,
  look: 1_000,
  connections: 2_000,
};

const PROBLEMS: Readonly<Record<string, HttpProblem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new HttpProblem(408, 'Request too slow'),
  HPE_HEADER_OVERFLOW: new HttpProblem(431, 'Request header too long'),
};
const NOT_UNDERSTOOD = new HttpProblem(400, 'Request not understood');

/** Answers what is not a request, or never became one, and closes. */
const refuse = ({ code = '' }: NodeJS.ErrnoException, socket: Socket): void => {
  if (!socket.writable || code === 'ECONNRESET') return void socket.destroy();
  const problem = PROBLEMS[code] ?? NOT_UNDERSTOOD;
  const body = problemText(problem);
  const headers = Object.entries({
    ...PROBLEM_HEADERS,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  // A client that never reads the answer does not keep the socket either.
  socket.setTimeout(1_000, () => socket.destroy());
  socket.end(`HTTP/1.1 ${problem.status} ${problem.message}\r\n${lines}\r\n${body}`);
};

/** A server that lets no asker hold a connection by being slow, silent or endless. */
export const createCarefulServer = (
  listener: RequestListener,
  limits: Partial<ServerLimits> = {},
): Server => {
  const { headerBytes, headers, request, silence, keepAlive, look, connections } = { ...LIMITS, ...limits };
  const server = createServer(
    {
      maxHeaderSize: headerBytes,
      headersTimeout: headers,
      requestTimeout: request,
      keepAliveTimeout: keepAlive,
      connectionsCheckingInterval: look,
    },
    listener,
  );
  server.setTimeout(silence);
  server.maxConnections = connections;
  server.on('clientError', (error, socket) => refuse(error, socket as Socket));
  return server;
};
