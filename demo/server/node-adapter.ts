import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { Connection, Handler } from './handler.js';
import { errorResponse } from './problem-details.js';
import { createRequestAddress, type OriginOptions } from './request-origin.js';

/** The target that a request is given whose own cannot be answered: the library reads a target before it asks anybody. */
const REFUSED = 'http://localhost/';

/**
 * A listener for `node:http` that answers with the handler.
 *
 * The library believes `Host`, and knows no proxies: so it is handed the address that was made out here, as an absolute
 * target (RFC 9112, section 3.2.2), which it takes as it is.
 *
 * @param options Which hosts are answered, and which proxies are believed: loopback and none where not given.
 */
export const nodeListener = (handler: Handler, options: OriginOptions = {}) => {
  const addressOf = createRequestAddress(options);
  const answer = getRequestListener(async (request, connection) => {
    try {
      // This listener is never one of HTTP/2.
      return await handler(request, connection as Connection);
    } catch (error) {
      return errorResponse(error, request.signal);
    }
  });

  return (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      message.url = addressOf(message).href;
    } catch (error) {
      message.url = REFUSED;
      return getRequestListener(() => errorResponse(error))(message, response);
    }
    return answer(message, response);
  };
};
