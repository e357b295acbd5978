/**
 * How long the page's main thread was at work so far, in milliseconds.
 *
 * @param {import('puppeteer-core').CDPSession} session
 */
export const mainThreadTime = async (session) => {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};
