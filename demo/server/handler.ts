/** Web-standard in and out, so that it runs in any backend that speaks them; `node-adapter.ts` is for Node's own. */
export type Handler = (request: Request) => Promise<Response>;
