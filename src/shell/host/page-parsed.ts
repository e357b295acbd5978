/** Whether scripts of the page are still to come that are in it; browsers tell nobody but by the time of the event. */
const isBeingParsed = (): boolean => {
  if (document.readyState === 'complete') return false;
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return document.readyState === 'loading' || navigation?.domContentLoadedEventStart === 0;
};

/**
 * Resolves when the scripts that are in the page have run: what they set, such as headers or locked filters, is to count for
 * the first request. Null where that is so already.
 */
export const pageParsed = (): Promise<unknown> | null =>
  isBeingParsed()
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : null;
