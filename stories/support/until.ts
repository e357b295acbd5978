/** Waits for something to be there; gives it up after 30 seconds, on a machine that does much else. */
export const until = async <Found>(look: () => Found | null | undefined | false): Promise<Found> => {
  const limit = performance.now() + 30_000;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > limit) throw new Error('What was waited for did not come.');
    await new Promise(requestAnimationFrame);
  }
};
