import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Connection, Handler } from './handler.js';

/** Endpoints and pages behind one address, compressed where the asker takes that. */
export const createSiteHandler = (answerApi: Handler, answerPage: Handler): Handler => {
  const site = new Hono<{ Bindings: Connection }>();
  site.use(compress());
  site.all('/api/*', ({ req, env }) => answerApi(req.raw, env));
  site.all('*', ({ req, env }) => answerPage(req.raw, env));
  return site.fetch;
};
