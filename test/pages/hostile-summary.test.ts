import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { giveValues } from './in-shadow.js';
import { harmlessStrings, hostileStrings } from './hostile-strings.js';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { logOf, parametersOf, rowWith, sendJson } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer, type Answer } from './server.js';
import { STRICT } from './strict-policy.js';
import { elementsOf } from './table-check.js';
import type { textFault } from './text-check.js';

const strings = await hostileStrings();
/** Values that a summary asks for at most, of a field and of one status. */
const [BY_FIELD, BY_STATUS] = [50, 20];

interface CheckWindow extends Window {
  values: string[];
  textFault: typeof textFault;
}

interface ReportElement extends HTMLElement {
  endpoint: string;
  updateComplete: Promise<unknown>;
}

/** A log whose summaries have strings from a place on as their values: `/some/7` from the eighth on. */
const summaryOf =
  (values: readonly string[]): Answer =>
  (request, response) => {
    const parameters = parametersOf(request);
    const name = parameters.get('summary');
    if (name === null) return logOf(1000)(request, response);
    if (name === 'status') return sendJson(response, { summary: [{ value: 404, count: 900 }], total: 900 });
    const from = Number(/\d+$/.exec(new URL(request.url!, 'http://localhost').pathname)?.[0] ?? 0);
    const shown = name === 'resource' ? values.slice(from, from + Number(parameters.get('top'))) : [];
    const summary = shown.map((value, place) => ({ value, count: 100 - place, failed: 100 - place }));
    sendJson(response, { summary, total: summary.reduce((sum, { count }) => sum + count, 0) });
  };

const attributes = { endpoint: '/hostile/0', view: 'summary', cache: 'none', 'cache-key': 'a reader' };
const routes = {
  '/': hostPage({ attributes }),
  '/values': logOf(strings.length, (index) => rowWith(strings[index])),
  '/hostile': summaryOf(strings),
  '/harmless': summaryOf(harmlessStrings(strings.length)),
} satisfies Record<string, string | Answer>;

/** Waits until the summary shows that many values, and gives what is wrong with their texts. */
const faultsOf = (page: Page, from: number, most: number, frames = 600): Promise<string[]> =>
  page.evaluate(
    async (first, count, turns) => {
      const { values, textFault: fault } = window as unknown as CheckWindow;
      const root = document.querySelector('api-log-report')!.shadowRoot!;
      const wanted = values.slice(first, first + count);
      const cells = () => [...root.querySelectorAll('.summary tbody th')];
      /** The value alone: what a template writes into has a mark before it. */
      const textIn = (cell: Element): string => {
        const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.previousSibling instanceof Comment) texts.push((node as Text).data);
        return texts.at(-1) ?? cell.textContent;
      };
      const texts = () => cells().map(textIn);
      const isThere = () =>
        cells().length === wanted.length && !wanted.some((value, at) => fault(value, texts()[at]!, Infinity));
      // An older answer may still be shown; what never becomes right is what is given.
      for (let tries = 0; tries < turns && !isThere(); tries++) await new Promise(requestAnimationFrame);
      const shown = texts();
      return wanted.flatMap((value, at) => {
        const what = shown[at] === undefined ? 'is missing' : fault(value, shown[at], Infinity);
        return what ? [`${what}: ${JSON.stringify([value, shown[at]]).slice(0, 300)}`] : [];
      });
    },
    from,
    most,
    frames,
  );

const ask = (page: Page, endpoint: string): Promise<void> =>
  page.evaluate((address) => {
    (document.querySelector('api-log-report') as unknown as ReportElement).endpoint = address;
  }, endpoint);

const choose = (page: Page, value: string): Promise<void> =>
  page.evaluate((chosen) => {
    const select = document
      .querySelector('api-log-report')!
      .shadowRoot!.querySelector<HTMLSelectElement>('.summary select')!;
    select.value = chosen;
    select.dispatchEvent(new Event('change'));
  }, value);

describe(`${strings.length} hostile strings as values of a summary`, () => {
  const browser = useBrowser();
  const server = useServer({ ...CDN, routes, pageHeaders: STRICT });
  const open = useServer({ ...CDN, routes });

  const opened = async (address: string) => {
    const watched = await browser.open(address);
    const reader = new ReportReader(watched.page);
    await reader.hasAllParts();
    await giveValues(watched.page, `/values?offset=0&limit=${strings.length}`);
    await watched.page.waitForSelector('api-log-report');
    await reader.finds('Print summary', 'button');
    return watched;
  };

  // Each group of errors takes questions of its own: of those every fifth lot is looked at.
  for (const [name, choice, most, step] of [
    ['of a field', 'resource', BY_FIELD, BY_FIELD],
    ['of errors', ' errors', BY_STATUS, 5 * BY_STATUS],
  ] as const)
    it(`are text, and nothing is made of them: ${name}`, async () => {
      const watched = await opened(server.address('/'));
      const { page } = watched;
      await choose(page, choice);
      const kinds = new Set<string>();
      for (let from = 0; from < strings.length; from += step) {
        await ask(page, `/hostile/${from}`);
        assert.deepEqual(await faultsOf(page, from, most), []);
        for (const element of Object.keys(await elementsOf(page))) kinds.add(element);
      }
      await ask(page, '/harmless/0');
      await new ReportReader(page).sees('value 1');
      const plain = await elementsOf(page);
      assert.deepEqual(
        [...kinds].filter((element) => !(element in plain)),
        [],
      );
      assertQuiet(watched);
    });

  it('would be found out: values taken for markup are other texts and other elements', async () => {
    const watched = await opened(open.address('/'));
    const { page } = watched;
    const from = Math.max(
      0,
      strings.findIndex((text) => text.startsWith('<img')),
    );
    await ask(page, `/hostile/${from}`);
    assert.deepEqual(await faultsOf(page, from, BY_FIELD), []);
    const before = await elementsOf(page);
    await page.evaluate((first) => {
      const { values } = window as unknown as CheckWindow;
      const root = document.querySelector('api-log-report')!.shadowRoot!;
      root
        .querySelectorAll('.summary tbody th')
        .forEach((cell, at) => (cell.innerHTML = values[first + at]!));
    }, from);
    assert.notDeepEqual(await faultsOf(page, from, BY_FIELD, 5), []);
    assert.notDeepEqual(Object.keys(await elementsOf(page)).sort(), Object.keys(before).sort());
  });
});
