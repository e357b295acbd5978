/**
 * Moves the clock that tests see: TEST_DATE is the time at which they begin, as ISO 8601, and time goes on from there.
 * `--import ./scripts/test-clock.mjs` moves that of a Node process; {@link testClockScript} is the text that moves a page's.
 */

/** Runs in pages and in Node alike, so it uses nothing from outside of itself. */
const moveClock = (ahead) => {
  const RealDate = Date;
  const realNow = RealDate.now;
  const now = () => realNow() + ahead;
  RealDate.now = now;
  // A proxy and no class of its own: dates made by the engine itself must be instances of it, too.
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
  });
  RealDate.prototype.constructor = globalThis.Date;
};

const aheadOf = (date) => {
  const ahead = Date.parse(date) - Date.now();
  if (Number.isNaN(ahead)) throw new Error(`TEST_DATE is not a date: ${date}`);
  return ahead;
};

/** Milliseconds between the real clock and that of the tests: worked out once, and the same in every process. */
const { TEST_DATE, TEST_CLOCK_AHEAD } = process.env;
const ahead = Number(TEST_CLOCK_AHEAD ?? (TEST_DATE ? aheadOf(TEST_DATE) : 0));
process.env.TEST_CLOCK_AHEAD = String(ahead);

/** Script text for the start of a page; empty where the clock is the real one. */
export const testClockScript = ahead === 0 ? '' : `(${moveClock.toString()})(${ahead});`;

/** A Node process that is to see the moved clock, and what it starts, get this among their options. */
export const testClockOptions = ahead === 0 ? '' : `--import=${import.meta.url}`;

const isPreloaded = process.env.NODE_OPTIONS?.includes(import.meta.url);
if (isPreloaded && ahead !== 0) moveClock(ahead);
