import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { useBrowser } from './browser.js';
import { harmlessStrings, hostileStrings } from './hostile-strings.js';
import { CDN, hostPage } from './host-page.js';
import { assertQuiet } from './in-strict-page.js';
import { logOf, rowWith } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer } from './server.js';
import { STRICT } from './strict-policy.js';
import { checkTable, elementsOf, TALL } from './table-check.js';
import { unexpectedRequests } from './watched-page.js';

const strings = await hostileStrings();
const harmless = harmlessStrings(strings.length);

const attributes = { endpoint: '/hostile/logs', 'page-size': '1000', cache: 'memory' };
const routes = {
  '/hostile': hostPage({ attributes }),
  '/harmless': hostPage({ attributes: { ...attributes, endpoint: '/harmless/logs' } }),
  '/hostile/logs': logOf(strings.length, (index) => rowWith(strings[index]!)),
  '/harmless/logs': logOf(harmless.length, (index) => rowWith(harmless[index]!)),
};

const makeTall = (page: Page) => page.setViewport(TALL);

for (const [name, pageHeaders] of [
  ['without a policy', {}],
  ['under a strict policy', STRICT],
] as const) {
  describe(`${strings.length} hostile strings in every column, ${name}`, () => {
    const browser = useBrowser();
    const server = useServer({ ...CDN, routes, pageHeaders });

    it('are shown as the text that they are, and nothing is made of them', async () => {
      const watched = await browser.open(server.address('/hostile'), makeTall);
      await new ReportReader(watched.page).seesRows();
      const shown = await checkTable(watched.page, `/hostile/logs?offset=0&limit=${strings.length}`);
      assert.deepEqual(shown, { rows: strings.length, faults: [] });
      assertQuiet(watched);
      assert.deepEqual(
        unexpectedRequests(watched, ['/hostile', '/hostile/logs', '/favicon.ico', '/cdn/']),
        [],
      );
      assert.equal(watched.page.url(), server.address('/hostile'));

      const { page } = await browser.open(server.address('/harmless'), makeTall);
      await new ReportReader(page).seesRows();
      await new ReportReader(page).hasAllParts();
      await new ReportReader(watched.page).hasAllParts();
      const { tr, td, span, ...others } = await elementsOf(watched.page);
      const { tr: rows, td: cells, span: spans, ...plain } = await elementsOf(page);
      // How many rows are in the pool depends on how far it was scrolled.
      assert.deepEqual([td! % (tr! - 1), span! - tr!], [0, spans! - rows!]);
      assert.equal(td! / (tr! - 1), cells! / (rows! - 1));
      assert.deepEqual(others, plain);
    });
  });
}
