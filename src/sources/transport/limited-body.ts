import { ProblemError } from '../../core/problem.js';
import type { Deadline } from './deadline.js';

/** Most bytes of one page, decoded by the browser from whatever compression; `Content-Length` is not trusted. */
export const PAGE_BYTES = 20_000_000;

/** Longest pause between two pieces of a body, in milliseconds. */
export const IDLE_MILLISECONDS = 15_000;

export interface BodyLimits {
  readonly bytes?: number;
  readonly idleMilliseconds?: number;
}

const tooLarge = ({ status, headers }: Response, most: number): ProblemError =>
  new ProblemError({
    code: 'too-large',
    status,
    details: { bytes: String(most), contentType: headers.get('Content-Type') ?? '' },
  });

const faultOf = (error: unknown, { status }: Response, { signal }: Deadline): unknown =>
  error instanceof ProblemError || signal.aborted
    ? error
    : new ProblemError({ code: 'network', status, details: { reason: 'cut-off' } });

const bodyText = async (
  response: Response,
  limit: Deadline,
  most: number,
  milliseconds: number,
): Promise<string> => {
  try {
    const text = await limit.within(milliseconds, response.text());
    if (text.length > most) throw tooLarge(response, most);
    return text;
  } catch (error) {
    throw faultOf(error, response, limit);
  }
};

/**
 * The body as text, read piece by piece so that an endless one costs no more than the limit. UTF-8; a byte order mark
 * is dropped, a byte that is none becomes U+FFFD.
 *
 * Rejects with `too-large`, `time-out`, or `network` with the answer's status where the body was cut off: half a page
 * is never given.
 */
export const limitedBody = async (
  response: Response,
  limit: Deadline,
  { bytes: most = PAGE_BYTES, idleMilliseconds = IDLE_MILLISECONDS }: BodyLimits = {},
): Promise<string> => {
  // A stand-in for `fetch` may give an answer without a stream; then the cap can only come after the fact.
  if (!response.body) return bodyText(response, limit, most, idleMilliseconds);
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let bytes = 0;
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    reader = response.body.getReader();
    for (;;) {
      const { done, value } = await limit.within(idleMilliseconds, reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > most) {
        throw tooLarge(response, most);
      }
      parts.push(decoder.decode(value, { stream: true }));
    }
    return parts.join('') + decoder.decode();
  } catch (error) {
    // Stops the download. Its own failure is of no interest: the fault that led here is reported.
    void reader?.cancel().catch(() => undefined);
    throw faultOf(error, response, limit);
  }
};
