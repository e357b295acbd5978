/**
 * How long the processor was at work for a page so far, in milliseconds. Unlike the clock, it does not go on while other
 * programs have the processor.
 *
 * @param {import('puppeteer-core').CDPSession} session
 * @returns Of the page's main thread, and of its whole process: workers, rastering and compiling too.
 */
export const processorTime = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  const milliseconds = (wanted) => metrics.find(({ name }) => name === wanted).value * 1000;
  return { mainThread: milliseconds('ThreadTime'), process: milliseconds('ProcessTime') };
};
