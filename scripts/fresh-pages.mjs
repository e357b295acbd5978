/**
 * The launcher opens one test file after another in the same page, so that a file would find what another left in the
 * storage (which of them, the order of that run decides), and the page's process would keep the memory of all of them.
 * Here each file has a page in a profile of its own, and both end with it.
 *
 * @param beforeEnd Called with a page whose tests are over.
 */
export const withFreshPages = (launcher, beforeEnd) => {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (session) => {
    await beforeEnd?.(launcher.getPage(session));
    const result = await stopSession(session);
    const used = launcher.inactivePages.splice(0);
    await Promise.all(used.map(({ puppeteerPage }) => puppeteerPage.browserContext().close()));
    return result;
  };
  return launcher;
};
