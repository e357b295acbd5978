import type { Page } from 'puppeteer-core';
import { textFault } from './text-check.js';

/** Reads the rows of an endpoint in the page, where the whole of a string survives, with the check of texts beside. */
export const giveValues = async (page: Page, address: string): Promise<number> => {
  await page.evaluate(`window.textFault = ${textFault.toString()};`);
  return page.evaluate(async (from) => {
    const { rows } = (await (await fetch(from)).json()) as { rows: { id: string }[] };
    (window as unknown as { values: string[] }).values = rows.map(({ id }) => id);
    return rows.length;
  }, address);
};
