import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a handler is handed beside the request, where it runs on Node's own server. */
export interface Connection {
  readonly incoming?: IncomingMessage;
  readonly outgoing?: ServerResponse;
}

/** Web-standard in and out, so that it runs in any backend that speaks them; `node-adapter.ts` is for Node's own. */
export type Handler = (request: Request, connection?: Connection) => Response | Promise<Response>;
