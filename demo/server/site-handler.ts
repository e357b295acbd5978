import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Connection, Handler } from './handler.js';

/** Endpoints, pages and docs behind one address, compressed where the asker takes that. */
export const createSiteHandler = (
  answerApi: Handler,
  answerPage: Handler,
  answerDocs: Handler = answerPage,
): Handler => {
  const site = new Hono<{ Bindings: Connection }>();
  site.use(compress());
  site.all('/api/*', ({ req, env }) => answerApi(req.raw, env));
  for (const path of ['/docs', '/docs/*']) site.all(path, ({ req, env }) => answerDocs(req.raw, env));
  site.all('*', ({ req, env }) => answerPage(req.raw, env));
  return site.fetch;
};
