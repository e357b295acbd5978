import assert from 'node:assert/strict';
import type { Page } from 'puppeteer-core';
import { useBrowser } from '../pages/browser.js';
import { ReportReader } from '../pages/report-reader.js';
import { until } from '../pages/until.js';
import { useDemo } from './demo-site.js';

/** What the page takes for now: the million rows reach 30 days back, to the end of the month before. */
export const NOW = Date.UTC(2026, 10, 29, 12, 0);

/** The newest of a million generated rows. */
const NEWEST = new Date(NOW - 60_000);

/** Sets the clock of a page, which goes on from there. Runs in the page, so it uses nothing from outside of itself. */
const setClock = (now: number): void => {
  const Own = Date;
  const ahead = now - Own.now();
  const read = Own.now.bind(Own);
  Own.now = () => read() + ahead;
  globalThis.Date = new Proxy(Own, {
    construct: (target, given: [], newTarget) =>
      Reflect.construct(target, given.length > 0 ? given : [Own.now()], newTarget) as object,
    apply: () => new Own(Own.now()).toString(),
  });
};

/** The demo over a million rows, for all tests of a file: call it once, outside of the tests. */
export const useJobs = () => {
  const demo = useDemo(NEWEST, 'million');
  const browser = useBrowser();

  const prepare = async (page: Page): Promise<void> => {
    await page.emulateTimezone('UTC');
    await page.evaluateOnNewDocument(setClock, NOW);
  };

  const ready = async (page: Page): Promise<ReportReader> => {
    const reader = new ReportReader(page);
    await reader.seesRows();
    await reader.hasAllParts();
    return reader;
  };

  return {
    /** Opens the page at a log. */
    async open(log = 'million'): Promise<{ page: Page; reader: ReportReader }> {
      const { page } = await browser.open(demo.address(`/?log=${log}&lang=en`), prepare);
      return { page, reader: await ready(page) };
    },
    /** Another page of the same reader, at an address. */
    async openBeside(page: Page, address: string): Promise<{ page: Page; reader: ReportReader }> {
      const other = await page.browserContext().newPage();
      await prepare(other);
      await other.goto(address, { waitUntil: 'load' });
      return { page: other, reader: await ready(other) };
    },
    /** Lets the pages of a browser context use its clipboard. */
    allowClipboard: (page: Page): Promise<void> =>
      page
        .browserContext()
        .overridePermissions(new URL(demo.address('/')).origin, [
          'clipboard-read',
          'clipboard-write',
          'clipboard-sanitized-write',
        ]),
  };
};

/** What a part of the report says. */
export const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate(
    (chosen) =>
      document.querySelector('api-log-report')!.shadowRoot!.querySelector<HTMLElement>(chosen)?.innerText ??
      '',
    selector,
  );

/** What a region of the report says once it has stopped comparing. */
export const foundIn = async (page: Page, selector: string): Promise<string> => {
  let text = '';
  await until('an answer', async () => {
    text = await textOf(page, selector);
    return text !== '' && !text.includes('Comparing');
  });
  return text;
};

/** Waits until the summary has the slowest first. */
export const slowestFirst = (page: Page): Promise<void> =>
  until('the slowest first', async () => {
    const times = (await summaryColumn(page, 'p95')).map(
      (text) => Number(text.replace(/[^\d.]/g, '')) * (/ms$/.test(text) ? 1 : 1000),
    );
    return times.length > 1 && times.every((time, at) => at === 0 || time <= times[at - 1]!);
  });

/** Waits until all rows on the screen have such a value in a column. */
export const onlyRowsWith = (
  page: Page,
  heading: string,
  isMeant: (value: string) => boolean,
): Promise<void> =>
  until(`only such rows by ${heading}`, async () => {
    const values = await columnOf(page, heading);
    return values.length > 0 && values.every(isMeant);
  });

/** Waits until the first row has a status. */
export const firstStatus = (page: Page, status: number): Promise<void> =>
  until(`status ${status} in the first row`, async () =>
    Boolean((await columnOf(page, 'Status'))[0]?.startsWith(String(status))),
  );

/** The status of an address of the demo, asked for by the page. */
export const statusOf = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (address) => (await fetch(address)).status, path);

/** How many entries the report counts, once they are fewer than the whole log. */
export const fewerEntries = async (reader: ReportReader): Promise<number> => {
  let count = NaN;
  await until('fewer entries', async () => {
    const [, counted = ''] = /([\d,]+) entries/.exec(await reader.text()) ?? [];
    count = Number(counted.replace(/,/g, '') || NaN);
    return count < 1_000_000;
  });
  return count;
};

/** The file that was handed over has so many entries, all of them of the month before {@link NOW}. */
export const hasLastMonth = async (page: Page, count: number): Promise<void> => {
  const lines = (await caughtFile(page)).trimEnd().split('\r\n').slice(1);
  assert.equal(lines.length, count);
  assert.ok(count > 1000);
  assert.deepEqual(
    lines.filter((line) => !/"2026-10-\d\dT[^"]*"$/.test(line)),
    [],
  );
};

/** The schedules of the log are one, of the week before. */
export const hasWeeklySchedule = async (page: Page): Promise<void> => {
  const schedules = await page.evaluate(async () => {
    const answer = await fetch('/api/schedules?log=million&lang=en');
    return (await answer.json()) as { frequency: string; covers: string }[];
  });
  assert.deepEqual(
    schedules.map(({ frequency, covers }) => ({ frequency, covers })),
    [{ frequency: 'weekly', covers: 'last-week' }],
  );
};

/** The texts of a column of the summary, from its first row on. */
export const summaryColumn = (page: Page, heading: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const table = document
      .querySelector('api-log-report')!
      .shadowRoot!.querySelector<HTMLTableElement>('.summary table');
    const headings = [...(table?.querySelectorAll('thead th') ?? [])];
    const place = headings.findIndex(({ textContent }) => textContent.trim() === wanted);
    return [...(table?.querySelectorAll('tbody tr') ?? [])].map(({ children }) =>
      children[place]!.textContent.trim(),
    );
  }, heading);

/** The values of a column in the rows on the screen. */
export const columnOf = (page: Page, heading: string): Promise<string[]> =>
  page.evaluate((wanted) => {
    const { shadowRoot } = document.querySelector('api-log-report')!;
    const headings = [...shadowRoot!.querySelectorAll('[role="columnheader"], thead th')];
    const place = headings.findIndex(({ textContent }) => textContent.trim().startsWith(wanted));
    return [...shadowRoot!.querySelectorAll('tbody .row[aria-rowindex]')]
      .sort(
        (one, other) =>
          Number(one.getAttribute('aria-rowindex')) - Number(other.getAttribute('aria-rowindex')),
      )
      .map(({ children }) => children[place]?.textContent.trim() ?? '');
  }, heading);

/** The ID of the marked row, where one is in sight. */
export const markedRow = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { shadowRoot } = document.querySelector('api-log-report')!;
    const row = shadowRoot!.querySelector('tbody .row[aria-current="true"]');
    const box = row?.getBoundingClientRect();
    const table = shadowRoot!.querySelector('.table')!.getBoundingClientRect();
    return box && box.top >= table.top && box.bottom <= table.bottom + 1
      ? (row!.children[0]?.textContent.trim() ?? '')
      : null;
  });

/** Keeps the text of the file that the next export hands over: the policy of the page lets no address of it be asked. */
export const catchFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => ((window as unknown as { file: string }).file = text));
      return createObjectURL(file);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

export const caughtFile = async (page: Page): Promise<string> => {
  const read = () => page.evaluate(() => (window as unknown as { file?: string }).file ?? null);
  await until('the file', async () => (await read()) !== null);
  return (await read())!;
};
