import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Handler } from './handler.js';
import { SECURE_HEADERS } from './security-headers.js';

/** Said where nobody has built the docs yet: they take a minute, and the demo starts without them. */
const NOT_BUILT = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <meta name="viewport" content="width=device-width" />
  <meta name="color-scheme" content="light dark" />
  <title>Documentation</title>
  <style>
    body {
      max-inline-size: 40rem;
      margin: 3rem auto;
      padding: 0 1rem;
      font: 16px/1.5 system-ui, sans-serif;
    }
  </style>
  <main>
    <h1>Documentation</h1>
    <p>The documentation is not built yet. Run this in the project, then reload the page:</p>
    <pre><code>npm run build-storybook</code></pre>
    <p><code>README.md</code> is the front door to the same pages.</p>
    <p><a href="../">Back to the logs</a></p>
  </main>
</html>
`;

/**
 * Answers the docs, the built Storybook, below `/docs/`. Its pages are made of inline scripts and frames of their own, so their
 * policy is looser than that of the demo's pages; they ask no other origin.
 */
export const createDocsHandler = (folder: string): Handler => {
  const docs = new Hono();
  docs.use(
    secureHeaders({
      ...SECURE_HEADERS,
      xFrameOptions: 'SAMEORIGIN',
      contentSecurityPolicy: {
        defaultSrc: ["'self'", "'unsafe-inline'", 'data:', 'blob:'],
        scriptSrc: ["'self'", "'unsafe-inline'", "'unsafe-eval'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'"],
      },
    }),
  );
  docs.get('/docs', ({ redirect }) => redirect('/docs/'));
  docs.get('*', serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice('/docs'.length) }));
  docs.get('/docs/', ({ html }) => html(NOT_BUILT));
  return docs.fetch;
};
