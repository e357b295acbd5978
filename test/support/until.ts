/** How long a test waits for what it looks for, in milliseconds: long enough for a machine that does much else. */
export const PATIENCE = 25_000;

/** The real ones, also where a test stops the clock. */
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);

/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST_PAUSE = 8;
const LONGEST_PAUSE = 50;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(() => resolve(), milliseconds));

/** Waits until there is something to give; fails with a description of what was there in its place. */
export const until = async <Found>(
  look: () => Found | null | undefined | false | Promise<Found | null | undefined | false>,
  describe: () => string = () => 'What was waited for did not come.',
): Promise<Found> => {
  const limit = now() + PATIENCE;
  for (;;) {
    const began = now();
    const found = await look();
    if (found) return found;
    const took = now() - began;
    if (now() > limit) throw new Error(describe());
    // To look is work for the page that it waits for, too: most of the time has to be the page's own.
    await pause(Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, 3 * took)));
  }
};

/** Waits for something that should not happen: long enough for it to happen if it would. */
export const quiet = (milliseconds = 300): Promise<void> => pause(milliseconds);
