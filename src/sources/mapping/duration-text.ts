/** Milliseconds in one of a unit, as programs write it behind a number: Go, Google's protocol buffers, Java, databases. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  msec: 1,
  s: 1000,
  sec: 1000,
  m: 60_000,
  min: 60_000,
  h: 3_600_000,
};

/** Numbers, each with its unit: `0.1s`, `12 ms`, `1m2.5s`. */
const WITH_UNITS = /^(?:\d+(?:\.\d+)?\s?(?:ns|us|µs|μs|msec|ms|min|sec|s|m|h)\s?){1,4}$/i;
const PART = /(\d+(?:\.\d+)?)\s?([a-zµμ]+)/gi;

/** A length of time of ISO 8601, in days at most: `PT0.1S`. */
const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;

/** A clock, as .NET writes it: `00:00:00.1234567`. */
const CLOCK = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2}(?:\.\d+)?)$/;

const LONGEST = 40;

/** Milliseconds of a length of time whose text says what it counts in; NaN where it is none, or does not say so. */
export const millisecondsOfText = (value: unknown): number => {
  if (typeof value !== 'string' || value.length > LONGEST) return NaN;
  const text = value.trim();
  if (WITH_UNITS.test(text))
    return [...text.matchAll(PART)].reduce(
      (sum, [, count, unit]) => sum + Number(count) * UNITS[unit!.toLowerCase()]!,
      0,
    );
  const [whole, ...parts] = ISO.exec(text) ?? CLOCK.exec(text) ?? [];
  if (whole === undefined || parts.every((part) => part === undefined)) return NaN;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number((part ?? '0').replace(',', '.')),
  );
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
};
