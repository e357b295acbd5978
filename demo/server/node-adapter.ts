import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Handler } from './handler.js';

const BODILESS = new Set(['GET', 'HEAD']);

/** The request in web-standard form; its signal is aborted when the asker goes away. */
export const toRequest = (message: IncomingMessage, response: ServerResponse): Request => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each);
  const method = message.method ?? 'GET';
  return new Request(new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`), {
    method,
    headers,
    signal: gone.signal,
    ...(BODILESS.has(method) ? {} : { body: Readable.toWeb(message) as ReadableStream, duplex: 'half' }),
  });
};

const send = async (answer: Response, response: ServerResponse): Promise<void> => {
  response.statusCode = answer.status;
  response.setHeaders(answer.headers);
  if (!answer.body) return void response.end();
  // Flushed first, so that a body that breaks off reaches the asker as one, not as a refused connection.
  response.flushHeaders();
  await pipeline(Readable.fromWeb(answer.body as NodeReadableStream), response);
};

const end = (response: ServerResponse, status: number, title: string): void => {
  response.writeHead(status, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ type: 'about:blank', title, status }));
};

/** The request; null where no address can be made of what it says, or nobody knows its method. */
const understood = (message: IncomingMessage, response: ServerResponse): Request | null => {
  try {
    return toRequest(message, response);
  } catch {
    return null;
  }
};

/** A listener for `node:http` that answers with the handler. */
export const nodeListener =
  (handler: Handler) =>
  async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = understood(message, response);
    // Its sender's fault, and nothing to fill the server's log with.
    if (!request) return end(response, 400, 'Request not understood');
    try {
      await send(await handler(request), response);
    } catch (error) {
      if (response.destroyed) return;
      if (response.headersSent) return void response.destroy();
      console.error(error);
      end(response, 500, 'Internal error');
    }
  };
