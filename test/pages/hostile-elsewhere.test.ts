import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { giveValues } from './in-shadow.js';
import { harmlessStrings, hostileStrings } from './hostile-strings.js';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { logOf, rowWith, sendJson } from './log-rows.js';
import { countElements } from './made-of-data.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { elementsOf } from './table-check.js';
import type { textFault } from './text-check.js';
import { until } from './until.js';
import type { WatchedPage } from './watched-page.js';

const strings = await hostileStrings();
const harmless = harmlessStrings(strings.length);
const VALUES = `/values?offset=0&limit=${strings.length}`;

const schedulesNamed = (names: readonly string[]) =>
  names.map((name, place) => ({
    id: `s-${place}`,
    name,
    format: 'csv',
    frequency: name,
    day: name,
    time: name,
    timeZone: name,
    recipients: [name],
    preset: 'senhasegura',
    filters: { client: name },
    paused: false,
  }));

/** The place of the first string that an address ends with. */
const fromOf = ({ url }: IncomingMessage): number => Number(/\d+$/.exec(url ?? '')?.[0] ?? 0);

const attributes = { 'cache-key': 'a reader', 'page-size': '1000', 'schedule-endpoint': '/schedules' };
const routes = {
  '/hostile': hostPage({ attributes: { ...attributes, endpoint: '/values' } }),
  '/harmless': hostPage({ attributes: { ...attributes, endpoint: '/harmless/values' } }),
  '/values': logOf(strings.length, (index) => rowWith(strings[index])),
  '/harmless/values': logOf(harmless.length, (index) => rowWith(harmless[index])),
  '/from': (request, response) => {
    const endpoint = `/schedules/${fromOf(request)}`;
    response.writeHead(200, { 'content-type': 'text/html', ...STRICT });
    response.end(
      hostPage({ attributes: { ...attributes, endpoint: '/values', 'schedule-endpoint': endpoint } }),
    );
  },
  '/schedules': (request, response) => {
    const from = fromOf(request);
    sendJson(response, schedulesNamed(strings.slice(from, from + 1000)));
  },
} satisfies Parameters<typeof useServer>[0]['routes'];

interface CheckWindow extends Window {
  values: string[];
  textFault: typeof textFault;
  openedPages: (Window & { isPrinted?: boolean })[];
}

/** The report of the page, with what a host may set. */
interface ReportElement extends HTMLElement {
  fetch: typeof fetch;
  filters: Record<string, string>;
  updateComplete: Promise<unknown>;
  refresh(): Promise<void>;
}

const opened = async (
  browser: ReturnType<typeof useBrowser>,
  address: string,
): Promise<[WatchedPage, ReportReader]> => {
  const watched = await browser.open(address);
  const reader = new ReportReader(watched.page);
  await reader.seesRows();
  await reader.hasAllParts();
  return [watched, reader];
};

const print = async (page: Page, reader: ReportReader): Promise<void> => {
  // The page printed before lies above.
  await page.bringToFront();
  await page.evaluate(() => void ((window as unknown as CheckWindow).openedPages = []));
  await reader.press('View actions');
  await reader.press('Print report', 'menuitem');
  const isPrinted = () =>
    page.evaluate(() => (window as unknown as CheckWindow).openedPages?.at(-1)?.isPrinted === true);
  await until('a printed page', isPrinted, 30_000);
};

const printedElements = async (page: Page): Promise<object> =>
  (await page.evaluate(`(${countElements.toString()})(window.openedPages.at(-1).document)`)) as object;

describe(`${strings.length} hostile strings elsewhere in the report`, () => {
  const browser = useBrowser();

  // Each takes a while where it is a request of its own; the table holds every one of them.
  for (const [name, pageHeaders, step] of [
    ['without a policy', {}, 10],
    ['under a strict policy', STRICT, 50],
  ] as const) {
    const server = useServer({ ...CDN, routes, pageHeaders });

    it(`are text on the print page, ${name}`, async () => {
      const [watched, reader] = await opened(browser, server.address('/hostile'));
      const { page } = watched;
      await giveValues(page, VALUES);
      await print(page, reader);
      const faults = await page.evaluate(() => {
        const { openedPages, values, textFault: fault } = window as unknown as CheckWindow;
        const { document: printed } = openedPages[0]!;
        const rows = [...printed.querySelectorAll('tbody tr:not(.more)')];
        const labels = [...printed.querySelectorAll('thead th')].map(({ textContent }) => textContent ?? '');
        const others = ['Error', 'Time', 'Date/Time'];
        const found = rows.flatMap((row, index) => {
          const cells = [...row.children].filter((_, place) => !others.includes(labels[place]!));
          const texts = cells.map(({ textContent }) => textContent ?? '');
          // What has no room is printed below: each value behind its label, and a space on both sides.
          for (let line = row.nextElementSibling; line?.matches('.more'); line = line.nextElementSibling)
            for (const pair of line.querySelectorAll('span')) {
              const label = pair.firstElementChild?.textContent ?? '';
              if (!others.includes(label)) texts.push((pair.textContent ?? '').slice(label.length + 1, -1));
            }
          return texts.flatMap((text) => fault(values[index]!, text, 20_000) ?? []);
        });
        return [rows.length, ...found.slice(0, 10)];
      });
      assert.deepEqual(faults, [strings.length]);
      const [plain, plainReader] = await opened(browser, server.address('/harmless'));
      await print(plain.page, plainReader);
      // Where a value is printed depends on how long it is; what it is made of does not.
      assert.deepEqual(
        Object.keys(await printedElements(page)).sort(),
        Object.keys(await printedElements(plain.page)).sort(),
      );
      assertQuiet(watched);
    });

    it(`are text in a message of the server, ${name}`, async () => {
      const [watched] = await opened(browser, server.address('/hostile'));
      const { page } = watched;
      await giveValues(page, VALUES);
      /** Has the server refuse a search with each of the strings, or every so many of them. */
      const fail = async (from: number, to: number, step: number) =>
        page.evaluate(
          async (first, last, every) => {
            const { values, textFault: fault } = window as unknown as CheckWindow;
            const report = document.querySelector('api-log-report') as unknown as ReportElement;
            const faults: string[] = [];
            for (let at = first; at < last; at += every) {
              const value = values[at]!;
              const body = JSON.stringify({ title: value, detail: value, type: value, instance: value });
              const headers = { 'content-type': 'application/problem+json' };
              report.fetch = async () => new Response(body, { status: 400, headers });
              await report.refresh();
              await report.updateComplete;
              // What messages are made of comes after the first rows.
              const line = () => report.shadowRoot!.querySelector('[part~="message"] p');
              while (!line()) await new Promise(requestAnimationFrame);
              const message = line()!.textContent ?? '';
              const shown = /\(400\) ([^]*) Showing rows loaded/.exec(message)?.[1];
              const what = fault(value.slice(0, 300), shown ?? message, Infinity);
              if (what) faults.push(`${what}: ${JSON.stringify([value, message]).slice(0, 300)}`);
            }
            return faults.slice(0, 5);
          },
          from,
          to,
          step,
        );
      /** What the report is made of when the timeline, which reads the rows after they are shown, has read them. */
      const elementsAtRest = async () => {
        const hasRead = () =>
          page.evaluate(() => {
            const { shadowRoot } = document.querySelector('api-log-report')!;
            return shadowRoot!.textContent.includes('None of these entries has a time.');
          });
        await until('the timeline to say that no entry has a time', hasRead);
        return elementsOf(page);
      };
      assert.deepEqual(await fail(0, 1, 1), []);
      const plain = await elementsAtRest();
      assert.deepEqual(await fail(1, strings.length, step), []);
      assert.deepEqual(await elementsAtRest(), plain);
      assertQuiet(watched);
    });

    it(`are text in search fields, ${name}`, async () => {
      const [watched, reader] = await opened(browser, server.address('/hostile'));
      const { page } = watched;
      await giveValues(page, VALUES);
      await reader.press('Show filters');
      await reader.finds('Client', 'textbox');
      const faults = await page.evaluate(async (every) => {
        const { values } = window as unknown as CheckWindow;
        const report = document.querySelector('api-log-report') as unknown as ReportElement;
        report.fetch = async () => Response.json({ rows: [], total: 0 });
        const keys = ['clientId', 'client', 'authorizationId', 'authorization', 'ip', 'resource'];
        const found: string[] = [];
        for (let at = 0; at < values.length; at += every) {
          const value = values[at]!.trim();
          if (value === '') continue;
          report.filters = Object.fromEntries(keys.map((key) => [key, value]));
          const inputs = [
            ...report.shadowRoot!.querySelectorAll<HTMLInputElement>('form[role="search"] input'),
          ];
          const areShown = () =>
            inputs.filter(({ value: text }) => text === value.replace(/[\r\n]/g, '')).length >= keys.length;
          // The report announces changes once a task.
          for (let turn = 0; turn < 50 && !areShown(); turn++) await new Promise((done) => setTimeout(done));
          if (!areShown()) found.push(JSON.stringify([value, ...inputs.map(({ value: text }) => text)]));
        }
        return found.slice(0, 5);
      }, step);
      assert.deepEqual(faults, []);
      assertQuiet(watched);
    });
  }
});

describe('hostile strings in schedules and lines of filters', () => {
  const browser = useBrowser();
  const server = useServer({ ...CDN, routes, pageHeaders: STRICT });

  it(`are text in the list of schedules, ${strings.length} of them`, async () => {
    for (let from = 0; from < strings.length; from += 1000) {
      const [watched, reader] = await opened(browser, server.address(`/from/${from}`));
      await giveValues(watched.page, `/values?offset=${from}&limit=1000`);
      await reader.press('View actions');
      await reader.press('Schedule report', 'menuitem');
      await reader.sees('Schedules');
      const faults = await watched.page.evaluate(() => {
        const { values, textFault: fault } = window as unknown as CheckWindow;
        const dialog = document.querySelector('api-log-report')!.shadowRoot!.querySelector('dialog')!;
        const names = [...dialog.querySelectorAll('li strong')].map(({ textContent }) => textContent ?? '');
        const odd = [
          ...dialog.querySelectorAll('script, img, iframe, object, embed, link, base, svg:not(.icon), style'),
        ];
        const found = names.flatMap((text, place) => {
          const what = fault(values[place]!.slice(0, 500), text, 500);
          return what ? [`${what}: ${JSON.stringify([values[place], text]).slice(0, 300)}`] : [];
        });
        return [names.length, ...found.slice(0, 5), ...odd.map((element) => element.outerHTML)];
      });
      assert.deepEqual(faults, [Math.min(1000, strings.length - from)]);
      assertQuiet(watched);
      await watched.page.browserContext().close();
    }
  });

  it('are text where the print page names the active filters', async () => {
    const [watched, reader] = await opened(browser, server.address('/hostile'));
    const { page } = watched;
    const keys = ['clientId', 'client', 'authorizationId', 'authorization', 'ip', 'resource'];
    for (let from = 0; from < 60; from += keys.length) {
      const values = strings.slice(from * 50, from * 50 + keys.length);
      await page.evaluate(
        (names, texts) => {
          const report = document.querySelector('api-log-report') as unknown as ReportElement;
          report.fetch = async () => Response.json({ rows: [{ id: 1 }], total: 1 });
          report.filters = Object.fromEntries(names.map((name, place) => [name, texts[place]!]));
        },
        keys,
        values,
      );
      await print(page, reader);
      const lines = await page.evaluate(() => {
        const { document: printed } = (window as unknown as CheckWindow).openedPages.at(-1)!;
        const odd = printed.querySelectorAll('script, img, iframe, object, embed, link, base, svg, form, a');
        return {
          odd: odd.length,
          texts: [...printed.querySelectorAll('dd')].map((line) => line.textContent),
        };
      });
      assert.equal(lines.odd, 0);
      const isShown = (value: string) => lines.texts.some((text) => text.includes(value.trim().slice(0, 20)));
      const plain = values.filter((value) => /^[\x20-\x7e]+$/.test(value));
      assert.deepEqual(
        plain.filter((value) => !isShown(value)),
        [],
      );
    }
    assertQuiet(watched);
  });
});
