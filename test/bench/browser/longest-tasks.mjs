/** The longest task of a page's thread while something is done, in milliseconds of the processor's time and of the clock. */
const TASK = /^(ThreadControllerImpl::)?RunTask$/;

/**
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} use
 */
export const longestTasks = async (page, use) => {
  await page.tracing.start({
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await use();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  // Several renderers may be there, and each names its main thread.
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, tdur }) =>
      TASK.test(name) && ph === 'X' && tdur > 0 && threads.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error('The trace has no tasks of the page.');
  const longest = (key) => Math.max(...tasks.map((task) => task[key])) / 1000;
  return { longest: longest('tdur'), byClock: longest('dur') };
};
