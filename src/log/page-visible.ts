/** Resolves when the page is seen, at once where it is; rejects with the signal's reason. */
export const pageVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (document.visibilityState === 'hidden') return;
      else resolve();
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });

/** A signal that is aborted when the page is hidden, or with the outer one; `end` lets go of both. */
export const whileVisible = (outer: AbortSignal): { signal: AbortSignal; end: () => void } => {
  const controller = new AbortController();
  const look = (): void => {
    if (outer.aborted) controller.abort(outer.reason);
    else if (document.visibilityState === 'hidden')
      controller.abort(new DOMException('The page is hidden.', 'AbortError'));
  };
  document.addEventListener('visibilitychange', look);
  outer.addEventListener('abort', look);
  look();
  return {
    signal: controller.signal,
    end: () => {
      document.removeEventListener('visibilitychange', look);
      outer.removeEventListener('abort', look);
    },
  };
};
