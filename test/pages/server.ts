import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';

export type Answer = (request: IncomingMessage, response: ServerResponse) => unknown;
export type Route = string | Answer;

export interface ServerOptions {
  readonly folder: string;
  readonly mount?: string;
  readonly routes: Readonly<Record<string, Route>>;
  /** Sent with every page: a policy, for one. */
  readonly pageHeaders?: Readonly<Record<string, string>>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.css': 'text/css; charset=utf-8',
};

const sendFile = async (path: string, response: ServerResponse): Promise<void> => {
  try {
    const bytes = await readFile(path);
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      // As public file servers do: a page without an origin may load scripts only so.
      'access-control-allow-origin': '*',
    });
    response.end(bytes);
  } catch {
    response.writeHead(404).end();
  }
};

/**
 * A server for all tests of a file: call it once, outside of the tests. A route is a page's HTML or a function that
 * answers, for the paths right below its own too; any other path that starts with `mount` is a file of the folder.
 */
export const useServer = ({ folder, mount = '/', routes, pageHeaders }: ServerOptions) => {
  let origin = '';

  const own = (path: string): Route | undefined => (Object.hasOwn(routes, path) ? routes[path] : undefined);
  /** What answers for a collection, answers for its members too: `/schedules` for `/schedules/7`. */
  const routeOf = (path: string): Route | undefined => {
    const collection = own(path.replace(/\/[^/]*$/, ''));
    return own(path) ?? (typeof collection === 'function' ? collection : undefined);
  };

  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const route = routeOf(path);
    if (typeof route === 'function') return void route(request, response);
    if (route !== undefined) {
      response.writeHead(200, { 'content-type': CONTENT_TYPES['.html'], ...pageHeaders });
      return void response.end(route);
    }
    if (!path.startsWith(mount)) return void response.writeHead(404).end();
    void sendFile(join(folder, normalize(`/${path.slice(mount.length)}`)), response);
  });

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  return { address: (path: string) => origin + path };
};
