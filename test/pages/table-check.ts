import type { Page } from 'puppeteer-core';
import { countElements } from './made-of-data.js';
import { textFault } from './text-check.js';
import { until } from './until.js';

export interface TableCheck {
  /** Rows looked at. */
  readonly rows: number;
  readonly faults: readonly string[];
}

/** Pixels of rows that are surely on a screen of {@link TALL}. */
const STEP = 2400;
const ROW_HEIGHT = 30;

/** Many rows on a screen: fewer screens to look at. */
export const TALL = { width: 1280, height: 4200 };

interface CheckWindow extends Window {
  values: string[];
  seen: Set<number>;
  faults: string[];
  textFault: typeof textFault;
}

/** Looks at each row on the screen that was not seen yet; gives how many were seen so far. */
const checkScreen = (rowHeight: number): number => {
  const page = window as unknown as CheckWindow;
  const root = document.querySelector('api-log-report')!.shadowRoot!;
  const found = (index: number, what: string) =>
    page.faults.length < 20 && page.faults.push(`row ${index}: ${what}`);
  const isOwn = (column: number, text: string): boolean => {
    // Error, Time and Date/Time have words of their own for values that are of their kind.
    if (column === 12) return text === 'Yes' || text === 'No';
    if (column === 13) return /^-?[\d,.]+ ms$/.test(text);
    return column === 14 && /^\d\d\/\d\d\/\d{4} \d\d:\d\d$/.test(text);
  };
  const headings = [...root.querySelectorAll('[role="columnheader"]')].map((heading) =>
    heading.getBoundingClientRect(),
  );
  const seen: HTMLElement[] = [];
  for (const row of root.querySelectorAll<HTMLElement>('tbody [role="row"][aria-rowindex]')) {
    const index = Number(row.getAttribute('aria-rowindex')) - 2;
    if (page.seen.has(index)) continue;
    page.seen.add(index);
    const value = page.values[index]!;
    if (row.offsetHeight !== rowHeight) found(index, `is ${row.offsetHeight} px high`);
    [...row.children].forEach((cell, column) => {
      seen.push(cell as HTMLElement);
      const text = cell.textContent ?? '';
      const fault = isOwn(column, text) ? null : page.textFault(value, text, 2000);
      if (fault) found(index, `column ${column} ${fault}: ${JSON.stringify([value, text]).slice(0, 300)}`);
      const { left, right, height } = cell.getBoundingClientRect();
      const heading = headings[column]!;
      const isInPlace = Math.abs(left - heading.left) < 1 && Math.abs(right - heading.right) < 1;
      if (!isInPlace) found(index, `column ${column} is not under its heading`);
      if (height > rowHeight) found(index, `column ${column} is ${height} px high`);
    });
  }
  // The pointer goes over them, as what is cut off then gets a title in full; only now, since it changes the layout.
  for (const row of seen.filter((_, place) => place % 15 === 0))
    row.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
  return page.seen.size;
};

/** Scrolls through all rows, each of which has one value in every column, and looks at every cell. */
export const checkTable = async (page: Page, values: string): Promise<TableCheck> => {
  // Read in the page: half of a character does not survive the way into it.
  const total = await page.evaluate(async (address) => {
    const checking = window as unknown as CheckWindow;
    const { rows } = (await (await fetch(address)).json()) as { rows: { id: string }[] };
    checking.values = rows.map(({ id }) => id);
    checking.seen = new Set();
    checking.faults = [];
    return rows.length;
  }, values);
  await page.evaluate(`window.textFault = ${textFault.toString()};`);
  for (let top = 0; top < total * ROW_HEIGHT; top += STEP) {
    await page.evaluate((to) => {
      const grid = document.querySelector('api-log-report')!.shadowRoot!.querySelector('[role="grid"]')!;
      grid.parentElement!.scrollTop = to;
    }, top);
    const due = Math.min(total, Math.floor((top + STEP) / ROW_HEIGHT));
    await until(
      `row ${due} of ${total}`,
      async () => (await page.evaluate(checkScreen, ROW_HEIGHT)) >= due,
      30_000,
    );
  }
  return page.evaluate(() => {
    const { seen, faults } = window as unknown as CheckWindow;
    return { rows: seen.size, faults };
  });
};

/** Elements in the report, by name. */
export const elementsOf = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(
    `(${countElements.toString()})(document.querySelector('api-log-report').shadowRoot)`,
  ) as Promise<Record<string, number>>;
