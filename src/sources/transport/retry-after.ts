const LEAST_SECONDS = 1;
const MOST_SECONDS = 15 * 60;

/** The three date forms of RFC 9110, section 5.6.7, begin with the name of a weekday. */
const HTTP_DATE = /^(mon|tue|wed|thu|fri|sat|sun)/i;

/**
 * Seconds to wait that a `Retry-After` header asks for (RFC 9110, section 10.2.3): a number, or a date that is read
 * against the answer's own `Date`, since the reader's clock may be wrong. Between 1 s and 15 min; null where the header
 * is missing or says nothing.
 */
export const retryAfterSeconds = (headers: Headers, now: number): number | null => {
  const text = headers.get('Retry-After')?.trim();
  if (!text) return null;
  const clamp = (seconds: number): number => Math.min(Math.max(seconds, LEAST_SECONDS), MOST_SECONDS);
  if (/^\d+(\.\d+)?$/.test(text)) return clamp(Math.ceil(Number(text)));
  if (!HTTP_DATE.test(text)) return null;
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const sent = Date.parse(headers.get('Date') ?? '');
  return clamp(Math.ceil((until - (Number.isNaN(sent) ? now : sent)) / 1000));
};
