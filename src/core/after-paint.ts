/** Longest wait for a frame, in milliseconds: a page that is not seen has none. */
const FRAME = 100;

/** Resolves behind the painting of what was just rendered, which further code would hold up. */
export const afterPaint = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, FRAME);
    globalThis.requestAnimationFrame?.(() => {
      clearTimeout(timer);
      setTimeout(resolve);
    });
  });
