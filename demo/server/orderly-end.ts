import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** How often connections that have nothing under way any more are closed, in milliseconds. */
const LOOK = 50;

/** Takes no new requests, finishes those under way, and closes each connection once nothing is under way on it. */
const finishRequests = async (server: Server, limit: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Closing ends the connections that are idle then, and not those that become so later.
  const looking = setInterval(() => server.closeIdleConnections(), LOOK);
  const over = new AbortController();
  await Promise.race([closed, wait(limit, undefined, { signal: over.signal }).catch(() => {})]);
  over.abort();
  clearInterval(looking);
  server.closeAllConnections();
  await closed;
};

export interface EndOptions {
  /** For requests and background work under way, in milliseconds: service managers send SIGKILL after ten seconds or so. */
  readonly limit?: number;
  /** Stops what runs by itself; resolves once nothing of it is under way. */
  readonly stop: () => Promise<void>;
  /** Lets go of files and databases, after all else. */
  readonly close: () => Promise<void> | void;
}

/**
 * Ends a server: what is under way is finished within the limit, then the databases are closed.
 *
 * @throws Whatever stopping or closing throws: the process should not say then that all went well.
 */
export const endServer = async (
  server: Server,
  { limit = 8_000, stop, close }: EndOptions,
): Promise<void> => {
  const over = new AbortController();
  const stopping = Promise.race([
    stop(),
    wait(limit, undefined, { signal: over.signal }).catch(() => {}),
  ]).finally(() => over.abort());
  await Promise.all([finishRequests(server, limit), stopping]);
  await close();
};

/** Ends the server and the process at SIGTERM or SIGINT. A second signal ends the process at once, as without this. */
export const endOnSignals = (server: Server, options: EndOptions): void => {
  const end = (): void => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeListener(signal, end);
    endServer(server, options).then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
};
