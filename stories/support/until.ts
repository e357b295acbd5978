/** Waits for something to be there; gives it up after 15 seconds, which no machine needs. */
export const until = async <Found>(look: () => Found | null | undefined | false): Promise<Found> => {
  const limit = performance.now() + 15_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > limit) throw new Error('What was waited for did not come.');
    await new Promise(requestAnimationFrame);
  }
};
