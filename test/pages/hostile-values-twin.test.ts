import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundled } from './bundled.js';
import { useBrowser } from './browser.js';
import { harmlessStrings, hostileStrings } from './hostile-strings.js';
import { CDN, hostPage } from './host-page.js';
import { logOf, rowWith } from './log-rows.js';
import { ReportReader } from './report-reader.js';
import { useServer, type Route } from './server.js';
import { elementsOf } from './table-check.js';
import { textFault } from './text-check.js';
import { until } from './until.js';
import { unexpectedRequests } from './watched-page.js';

const markup = (await hostileStrings()).slice(0, 500);
const twin = await bundled('test/pages/twins/markup-table.ts');

const routesFor = (values: readonly string[]): Record<string, Route> => ({
  '/': hostPage({ script: '/twin.js' }),
  '/logs': logOf(values.length, (index) => rowWith(values[index])),
  '/twin.js': (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(twin);
  },
});

describe('the check of hostile values', () => {
  const browser = useBrowser();
  const hostile = useServer({ ...CDN, routes: routesFor(markup) });
  const harmless = useServer({ ...CDN, routes: routesFor(harmlessStrings(markup.length)) });

  it('catches a table that takes values for markup', async () => {
    const watched = await browser.open(hostile.address('/'));
    const plain = await browser.open(harmless.address('/'));
    await new ReportReader(watched.page).seesRows();
    await new ReportReader(plain.page).seesRows();
    await until('a script that ran', async () => watched.scriptRuns.length > 0);
    const known = ['/logs', '/twin.js', '/favicon.ico'];
    // One of them is the page itself.
    await until('a request', async () => unexpectedRequests(watched, known).length > 1);
    assert.notDeepEqual(await elementsOf(watched.page), await elementsOf(plain.page));
    assert.deepEqual(plain.scriptRuns, []);
  });

  it('catches a text that is not the value, or hides something', () => {
    assert.equal(textFault('a\u202eb', 'a[U+202E]b', 2000), null);
    assert.equal(textFault('a\nb', 'a␊b', 2000), null);
    assert.equal(textFault('x'.repeat(3000), `${'x'.repeat(2000)}…`, 2000), null);
    assert.notEqual(textFault('a\u202eb', 'a\u202eb', 2000), null);
    assert.notEqual(textFault('a\u200bb', 'ab', 2000), null);
    assert.notEqual(textFault('<b>a</b>', 'a', 2000), null);
    assert.notEqual(textFault('x'.repeat(3000), 'x'.repeat(3000).slice(0, 2000), 2000), null);
  });
});
