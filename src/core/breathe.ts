/** How long work may go on before the page gets its turn, in milliseconds: a frame, so that a busy machine does not make a long task of it. */
const TURN = 16;

/**
 * Lets the page have its turn within a long work; call it between pieces. By a message, since timers of a page in the
 * background fire once a second.
 */
export const breather = (): (() => Promise<void>) => {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
    last = performance.now();
  };
};
