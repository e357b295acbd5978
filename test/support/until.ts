/** How long a test waits for what it looks for, in milliseconds: long enough for a machine that does much else. */
export const PATIENCE = 25_000;

/** The real one, also where a test stops the clock. */
const { setTimeout } = globalThis;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(() => resolve(), milliseconds));

/** Waits until there is something to give; fails with a description of what was there in its place. */
export const until = async <Found>(
  look: () => Found | null | undefined | false | Promise<Found | null | undefined | false>,
  describe: () => string = () => 'What was waited for did not come.',
): Promise<Found> => {
  const limit = performance.now() + PATIENCE;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > limit) throw new Error(describe());
    await pause(8);
  }
};

/** Waits for something that should not happen: long enough for it to happen if it would. */
export const quiet = (milliseconds = 300): Promise<void> => pause(milliseconds);
