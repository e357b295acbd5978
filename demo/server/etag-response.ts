import { createHash } from 'node:crypto';

const weak = (tag: string): string => tag.trim().replace(/^W\//, '');

/**
 * A JSON answer with an `ETag` of its content; 304 where the asker holds the same content already. It may be kept,
 * but only by this browser, and has to be asked after each time.
 */
export const etagResponse = (request: Request, content: unknown): Response => {
  const body = JSON.stringify(content);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'cookie' };
  const held = request.headers.get('if-none-match')?.split(',').map(weak) ?? [];
  if (held.includes(etag) || held.includes('*')) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'content-type': 'application/json' } });
};
