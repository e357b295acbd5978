import { setTimeout as wait } from 'node:timers/promises';

/**
 * Waits for a condition, which is asked from outside of the page: what puppeteer would put into the page to wait there
 * is what a strict policy forbids. The limit does not measure speed: on a machine that does much else, all takes many times as long.
 */
export const until = async (what: string, isTrue: () => Promise<boolean>, limit = 120_000): Promise<void> => {
  const end = performance.now() + limit;
  while (!(await isTrue())) {
    if (performance.now() > end) throw new Error(`Waited ${limit} ms in vain for ${what}.`);
    await wait(20);
  }
};
