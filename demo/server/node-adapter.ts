import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import type { Handler } from './handler.js';
import { HttpProblem, problemResponse } from './problem-details.js';
import { createRequestAddress, type OriginOptions } from './request-origin.js';

const BODILESS = new Set(['GET', 'HEAD']);

/** The request in web-standard form; its signal is aborted when the asker goes away. */
const toRequest = (message: IncomingMessage, response: ServerResponse, address: URL): Request => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const headers = new Headers();
  for (const [name, value] of Object.entries(message.headers))
    for (const each of Array.isArray(value) ? value : [value ?? '']) headers.append(name, each);
  const method = message.method ?? 'GET';
  return new Request(address, {
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

/**
 * A listener for `node:http` that answers with the handler.
 *
 * @param options Which hosts are answered, and which proxies are believed: loopback and none where not given.
 */
export const nodeListener = (handler: Handler, options: OriginOptions = {}) => {
  const addressOf = createRequestAddress(options);

  /** The request; its sender's fault where no address can be made of what it says, or nobody knows its method. */
  const understood = (message: IncomingMessage, response: ServerResponse): Request => {
    const address = addressOf(message);
    try {
      return toRequest(message, response, address);
    } catch {
      throw new HttpProblem(400, 'Request not understood');
    }
  };

  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<Response> => {
    try {
      return await handler(understood(message, response));
    } catch (error) {
      // A problem is an answer, and nothing to fill the server's log with.
      if (error instanceof HttpProblem) return problemResponse(error);
      if (!response.destroyed) console.error(error);
      return problemResponse(new HttpProblem(500, 'Internal error'));
    }
  };

  return async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const made = await answer(message, response);
    if (response.destroyed) return void made.body?.cancel().catch(() => {});
    // What breaks off amid an answer has no other way to say so.
    await send(made, response).catch(() => response.destroy());
  };
};
