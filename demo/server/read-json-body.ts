import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HttpProblem } from './problem-details.js';

const MOST_BYTES = 65_536;

/** Goes before whatever reads a body: one that is longer than any honest one is given up as soon as it is. */
export const limitedBody = bodyLimit({
  maxSize: MOST_BYTES,
  onError: () => {
    throw new HttpProblem(413, 'Body too long', { detail: `at most ${MOST_BYTES} bytes` });
  },
});

/** The body as a JSON object. */
export const readJsonBody = async ({ req }: Context): Promise<Readonly<Record<string, unknown>>> => {
  const value: unknown = await req.json().catch(() => {
    throw new HttpProblem(400, 'Body is not JSON');
  });
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new HttpProblem(400, 'Body is not a JSON object');
};
